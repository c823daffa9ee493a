import type { Input } from '../../domain/guide/guide.ts'
import { askedQuestions } from '../../domain/guide/knownAnswers.ts'
import { type QuestionText, questionText } from '../../outputs/guide/question.ts'
import { you } from '../../outputs/guide/tongue.ts'
import { Button } from '../../web/look/parts/button.tsx'
import { PublicPage } from '../shell/publicPage.tsx'
import { CallFirst } from './callFirst.tsx'
import { Carried } from './carried.tsx'
import type { GuideVisit } from './guideVisit.ts'
import { KeptNowhere } from './keptNowhere.tsx'
import { Progress } from './progress.tsx'

type Props = { visit: GuideVisit; input: Input; isMissing: boolean }

/** One question. Its answer goes by POST with those before it, so that no address holds one. */
export function QuestionPage({ visit, input, isMissing }: Props) {
  const { frame, tongue, guidance, form } = visit
  const questions = askedQuestions(guidance.guide, form.answers)
  const at = questions.findIndex(({ code }) => code === input.code)
  const previous = questions[at - 1]
  return (
    <PublicPage frame={frame}>
      <form class="baken-block" method="post" action={frame.pathTo('questions')}>
        <Progress tongue={tongue} number={at + 1} total={questions.length} />
        <CallFirst visit={visit} />
        <Carried form={form} without={input.code} />
        <input type="hidden" name="_asked" value={input.code} />
        <Choices visit={visit} question={questionText(tongue, input)} isMissing={isMissing} />
        <div class="baken-buttons">
          <Button look="primary">{tongue.words('guide.next')}</Button>
          {previous && (
            <button
              type="submit"
              class="baken-button baken-button--plain"
              name="_to"
              value={previous.code}
              formNoValidate
            >
              {tongue.words('guide.back')}
            </button>
          )}
        </div>
      </form>
      <KeptNowhere visit={visit} />
    </PublicPage>
  )
}

type ChoicesProps = { visit: GuideVisit; question: QuestionText; isMissing: boolean }

function Choices({ visit: { form, tongue }, question, isMissing }: ChoicesProps) {
  const { code, text, hint, answers } = question
  const chosen = form.answers[code]
  const described = [hint !== undefined && 'hint', isMissing && 'missing'].filter(Boolean).join(' ')
  return (
    <fieldset class="baken-block" aria-describedby={described || undefined} aria-invalid={isMissing || undefined}>
      <legend>
        <h1>{text}</h1>
      </legend>
      {isMissing && (
        <p id="missing" class="baken-error" role="alert">
          {tongue.words('guide.choose', you(tongue))}
        </p>
      )}
      {hint !== undefined && (
        <p id="hint" class="baken-hint">
          {hint}
        </p>
      )}
      <div class="baken-choices">
        {answers.map((answer) => (
          <label key={answer.code} class="baken-choice">
            <input type="radio" name={code} value={answer.code} checked={answer.code === chosen} required />
            <span>
              {answer.text}
              {answer.hint !== undefined && <small>{answer.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
