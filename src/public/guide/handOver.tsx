import { type ConversationKind, type ReporterFact, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { roomsIn } from '../../messages/publicWords.ts'
import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { you } from '../../outputs/guide/tongue.ts'
import { chosenText } from './chosenText.ts'
import type { GuideVisit } from './guideVisit.ts'

type Props = { visit: GuideVisit; answer: GuideAnswer }

/** From the answer to a message: what the guide knows is filled in, and what was chosen goes along when somebody wants it. */
export function HandOver({ visit, answer }: Props) {
  const { frame, tongue } = visit
  const { words } = frame
  const forSelf = tongue.asker === 'self' ? [{ kind: 'help' as const, text: words('conversation.kind_help') }] : []
  const kinds = [...forSelf, ...ways(answer)]
  if (!frame.has('write') || !roomsIn(frame.language.code).includes('conversation')) return null
  return (
    <section class="baken-block baken-handover baken-screen-only" aria-labelledby="handover">
      <h2 id="handover">{words('conversation.handover_title', you(tongue))}</h2>
      <form class="baken-block" method="post" action={frame.pathTo('write')} autocomplete="off">
        <input type="hidden" name="step" value="fill" />
        {knownFacts(visit).map(([fact, code]) => (
          <input key={fact} type="hidden" name={fact} value={code} />
        ))}
        <input type="hidden" name="offered" value={chosenText(visit)} />
        <label class="baken-choice">
          <input type="checkbox" name="with_offered" value="1" />
          <span>{words('conversation.offered_label')}</span>
        </label>
        <div class="baken-buttons">
          {kinds.map(({ kind, text }, at) => (
            <WayButton key={kind} kind={kind} text={text} isFirst={at === 0} />
          ))}
        </div>
        <p class="baken-hint">{words('conversation.handover_note')}</p>
      </form>
    </section>
  )
}

function WayButton({ kind, text, isFirst }: { kind: ConversationKind; text: string; isFirst: boolean }) {
  return (
    <button
      class={isFirst ? 'baken-button baken-button--primary' : 'baken-button'}
      type="submit"
      name="kind"
      value={kind}
    >
      {text}
    </button>
  )
}

const kindOf: Readonly<Record<string, ConversationKind>> = { ask_advice: 'advice', report: 'report' }

/** The ways on that the guide names and that lead to a message, in its order and words. */
function ways({ handOver }: GuideAnswer) {
  return handOver.flatMap(({ code, text }) => {
    const kind = kindOf[code]
    return kind === undefined ? [] : [{ kind, text }]
  })
}

/** Of the answers those that a message may have in clear; the others go only within its text. */
function knownFacts({ form }: GuideVisit): readonly (readonly [string, string])[] {
  const facts = Object.keys(reporterFacts) as ReporterFact[]
  return facts.flatMap((fact) => {
    const code = reporterFacts[fact].find((known) => known === form.answers[fact])
    return code === undefined ? [] : [[fact, code] as const]
  })
}
