import { TICKS } from '../../boundary/guide/guideForm.ts'
import { askedQuestions } from '../../domain/guide/knownAnswers.ts'
import { roomsIn } from '../../messages/publicWords.ts'
import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { questionText } from '../../outputs/guide/question.ts'
import { you } from '../../outputs/guide/tongue.ts'
import { Carried } from './carried.tsx'
import { Fold } from './folds.tsx'
import type { GuideVisit } from './guideVisit.ts'

type Props = { visit: GuideVisit; answer: GuideAnswer }

/** What was answered, each to be changed on its own; and how to print. */
export function AnswersAside({ visit, answer }: Props) {
  const { frame, tongue, form } = visit
  const { words } = tongue
  const hasTicks = Object.values(form.ticked).some((codes) => codes.length > 0)
  const print = answer.handOver.find(({ code }) => code === 'print')
  return (
    <aside class="baken-aside" aria-labelledby="answers">
      <h2 id="answers">{words('guide.answers_title', you(tongue))}</h2>
      <form method="post" action={frame.pathTo('questions')}>
        <Carried form={form} />
        <Answers visit={visit} />
        {tongue.asker !== 'self' && (
          <button type="submit" class="baken-button baken-button--plain" name="_to" value={TICKS}>
            {words(hasTicks ? 'guide.change_ticks' : 'guide.to_ticks')}
          </button>
        )}
      </form>
      <p>
        <a class="baken-target" href={frame.pathTo('questions')}>
          {words('guide.start_again')}
        </a>
      </p>
      <div class="baken-note">
        <p>{answer.noScore}</p>
        <p>{words('guide.kept_nowhere', you(tongue))}</p>
      </div>
      <div class="baken-note baken-screen-only">
        {print?.warning !== undefined && (
          <p>
            <b>{print.warning}</b>
          </p>
        )}
        <p>{words('guide.print_how', you(tongue))}</p>
      </div>
      <OtherLanguages visit={visit} />
    </aside>
  )
}

function Answers({ visit: { tongue, guidance, form } }: { visit: GuideVisit }) {
  const { words } = tongue
  return (
    <dl class="baken-answers">
      {askedQuestions(guidance.guide, form.answers).map((input) => {
        const { code, text, answers } = questionText(tongue, input)
        return (
          <div key={code}>
            <dt>{text}</dt>
            <dd>{answers.find((one) => one.code === form.answers[code])?.text ?? words('guide.not_answered')}</dd>
            <dd>
              <button
                type="submit"
                class="baken-link"
                name="_to"
                value={code}
                aria-label={words('guide.change_what', { question: text })}
              >
                {words('guide.change')}
              </button>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The same answers in another language: the links above would begin anew, because no address holds an answer. */
function OtherLanguages({ visit: { frame, tongue, form } }: { visit: GuideVisit }) {
  const others = frame.languages.filter(({ code, isCurrent }) => !isCurrent && roomsIn(code).includes('guide'))
  return (
    <div class="baken-steps baken-screen-only">
      <Fold title={tongue.words('guide.same_in')}>
        {others.map(({ code, ownName, href, direction }) => (
          <form key={code} method="post" action={href}>
            <Carried form={form} />
            <button type="submit" class="baken-link" lang={code} dir={direction}>
              {ownName}
            </button>
          </form>
        ))}
      </Fold>
    </div>
  )
}
