import { type GuideForm, TICKS } from '../../boundary/guide/guideForm.ts'
import type { Guide, Input } from '../../domain/guide/guide.ts'
import { askedQuestions, fits, knownAnswers, nextQuestion } from '../../domain/guide/knownAnswers.ts'

/** The page that comes next: a question, perhaps one that was left without an answer; the list to tick; or the answer. */
export type GuideStep =
  | { readonly kind: 'question'; readonly input: Input; readonly isMissing: boolean }
  | { readonly kind: 'ticks' }
  | { readonly kind: 'result' }

/** What is wanted comes first, then a question that was put and not answered, then whatever is still open. */
export function guideStep(guide: Guide, form: GuideForm): GuideStep {
  const { answers, asked, to, sawTicks } = form
  const open = nextQuestion(guide, answers)
  const questions = askedQuestions(guide, answers)
  const wanted = questions.find(({ code }) => code === to)
  if (wanted) return { kind: 'question', input: wanted, isMissing: false }
  if (to === TICKS && !open) return { kind: 'ticks' }
  const unanswered = questions.find(({ code }) => code === asked && answers[code] === undefined)
  if (unanswered) return { kind: 'question', input: unanswered, isMissing: true }
  if (open) return { kind: 'question', input: open, isMissing: false }
  const isForTicks = fits(guide.ticksWhen, knownAnswers(guide, answers))
  return isForTicks && !sawTicks ? { kind: 'ticks' } : { kind: 'result' }
}
