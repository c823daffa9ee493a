import type { Derived, Guide, Input } from './guide.ts'
import type { Answers, When } from './when.ts'

/** Whether a condition fits what is known: surely, surely not, or still open because a question was not answered. */
type Fit = 'yes' | 'no' | 'open'

/** Whether a condition surely fits. One that asks for something unanswered does not fit yet. */
export function fits(when: When, known: Answers): boolean {
  return fitOf(when, known) === 'yes'
}

/** The answers with those that follow because their question is not asked, and with what is worked out from them. */
export function knownAnswers(guide: Pick<Guide, 'inputs' | 'derived'>, answers: Answers): Answers {
  const settled = settledAnswers(guide.inputs, answers)
  const worked = guide.derived.flatMap((derived) => {
    const value = derivedValue(derived, settled)
    return value === undefined ? [] : [[derived.code, value] as const]
  })
  return { ...settled, ...Object.fromEntries(worked) }
}

/** The question to ask next; missing when all are answered. */
export function nextQuestion({ inputs }: Pick<Guide, 'inputs'>, answers: Answers): Input | undefined {
  const settled = settledAnswers(inputs, answers)
  return inputs.find(({ code }) => settled[code] === undefined)
}

/** The questions that are asked of who answers so, in order: without those whose answer follows. */
export function askedQuestions({ inputs }: Pick<Guide, 'inputs'>, answers: Answers): readonly Input[] {
  return inputs.filter(({ skip }) => skip === undefined || !fits(skip.when, answers))
}

/** What is not asked has the answer that follows, whatever was answered before. */
function settledAnswers(inputs: readonly Input[], answers: Answers): Answers {
  const skipped = inputs.flatMap(({ code, skip }) =>
    skip && fits(skip.when, answers) ? [[code, skip.value] as const] : [],
  )
  return { ...answers, ...Object.fromEntries(skipped) }
}

/** Missing as long as a line before the first that surely fits could still give another value. */
function derivedValue({ firstThatFits }: Derived, settled: Answers): string | undefined {
  const possible = new Set<string>()
  for (const { when, value } of firstThatFits) {
    const fit = fitOf(when, settled)
    if (fit === 'no') continue
    possible.add(value)
    if (fit === 'yes') break
  }
  const [only, ...others] = possible
  return others.length === 0 ? only : undefined
}

function fitOf(when: When, known: Answers): Fit {
  const each = Object.entries(when).map(([question, fitting]): Fit => {
    const answer = known[question]
    if (answer === undefined) return 'open'
    return fitting.includes(answer) ? 'yes' : 'no'
  })
  if (each.includes('no')) return 'no'
  return each.includes('open') ? 'open' : 'yes'
}
