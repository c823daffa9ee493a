import { askedQuestions } from '../../domain/guide/knownAnswers.ts'
import { questionText } from '../../outputs/guide/question.ts'
import { tickLists } from '../../outputs/guide/ticks.ts'
import type { GuideVisit } from './guideVisit.ts'

/** What was chosen in the guide, as text that somebody can change before they send it: each question with its answer, then what was ticked. */
export function chosenText({ frame, guidance, tongue, form }: GuideVisit): string {
  const answers = askedQuestions(guidance.guide, form.answers).flatMap((input) => {
    const { code, text, answers: known } = questionText(tongue, input)
    const answer = known.find((one) => one.code === form.answers[code])
    return answer ? [`${text} ${answer.text}`] : []
  })
  const ticked = tickLists(guidance, tongue).flatMap(({ name, ticks, sensitive }) =>
    [...ticks, ...sensitive].filter(({ code }) => form.ticked[name].includes(code)).map(({ text }) => `- ${text}`),
  )
  return [frame.words('conversation.chosen_text'), ...answers, ...ticked].join('\n')
}
