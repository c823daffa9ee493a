import type { Pressable } from '../../outputs/guide/numbersIn.ts'
import type { Tongue } from '../../outputs/guide/tongue.ts'
import type { VictimAbroadPart } from '../../outputs/guide/victimAbroadPart.ts'
import { Fold } from './folds.tsx'
import { SaidText } from './saidText.tsx'

type Props = { part: VictimAbroadPart; contacts: readonly Pressable[]; tongue: Tongue }

/** The line that is ready to send, right under the number. */
export function ReadyLines({ part: { lines, sendNote }, contacts, tongue }: Props) {
  const { words } = tongue
  const [own, ...others] = lines
  if (!own) return null
  return (
    <section class="baken-ready" aria-labelledby="ready">
      <h2 id="ready">{words('guide.ready_title')}</h2>
      <Line line={own} draftNote={words('guide.ready_draft')} />
      <p>
        <SaidText text={sendNote} contacts={contacts} />
      </p>
      <details>
        <summary>{words('guide.ready_other')}</summary>
        {others.map((line) => (
          <Line key={line.language} line={line} draftNote={words('guide.ready_draft')} />
        ))}
      </details>
    </section>
  )
}

function Line({ line, draftNote }: { line: VictimAbroadPart['lines'][number]; draftNote: string }) {
  return (
    <>
      <p class="baken-ready__line" lang={line.language} dir="auto">
        {line.text}
      </p>
      {line.isDraft && <p class="baken-hint">{draftNote}</p>}
    </>
  )
}

/** What she can ask before she gives her name, and what if the phone is taken. */
export function VictimAbroadFolds({ part, contacts, tongue }: Props) {
  const { words } = tongue
  return (
    <div class="baken-steps">
      <Fold title={words('guide.questions_title')}>
        <dl class="baken-asked">
          {part.questions.map(({ code, text, answer, caution }) => (
            <div key={code}>
              <dt>{text}</dt>
              <dd>
                {answer} {caution !== undefined && <span class="baken-hint">{caution}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
      <Fold title={words('guide.phone_title')}>
        <ol class="baken-plain-list">
          {part.phoneTaken.map((text) => (
            <li key={text}>
              <SaidText text={text} contacts={contacts} />
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  )
}
