import { z } from 'zod'
import type { Guidance } from '../../domain/guide/guidance.ts'
import type { Answers } from '../../domain/guide/when.ts'
import { oneOf, parseQuery } from '../parseQuery.ts'

/** The signals and risk factors that were ticked, by code. They change nothing in the answer. */
export type Ticked = { readonly signals: readonly string[]; readonly risk_factors: readonly string[] }

/** What a page of the guide sends. Everything that was chosen travels along in it, since nothing is kept. */
export type GuideForm = {
  readonly answers: Answers
  /** The question that the page put. */
  readonly asked: string | undefined
  /** The page that is wanted next: a question, or the list to tick. Without it, whatever comes. */
  readonly to: string | undefined
  readonly ticked: Ticked
  /** The list to tick was shown. */
  readonly sawTicks: boolean
}

/** Where the list to tick is, beside the questions. */
export const TICKS = '_ticks'

export type ReadGuideForm = (body: unknown) => GuideForm

/**
 * Makes the reader of what the guide's pages send. An answer that its question does not have counts as not given, so that it is asked
 * again; a field that no page has fails with `invalid-input`.
 */
export function guideFormReader({ guide, signals, riskFactors }: Guidance): ReadGuideForm {
  const questions = guide.inputs.map(({ code }) => code)
  const answers = guide.inputs.map(({ code, values }) => {
    const known = oneOf(values.map((value) => value.code))
    return [code, known.optional().catch(undefined)] as const
  })
  const schema = z.strictObject({
    ...Object.fromEntries(answers),
    _asked: oneOf([...questions, TICKS]).optional(),
    _to: oneOf([...questions, TICKS]).optional(),
    _seen: z.literal('1').optional(),
    _signals: codesOf(signals.entries),
    _risk_factors: codesOf(riskFactors.entries),
  })
  return (body) => {
    const read = parseQuery(schema, body)
    const given: Readonly<Record<string, unknown>> = read
    return {
      answers: Object.fromEntries(
        questions.flatMap((code) => {
          const answer = given[code]
          return typeof answer === 'string' ? [[code, answer] as const] : []
        }),
      ),
      asked: read._asked,
      to: read._to,
      ticked: { signals: read._signals, risk_factors: read._risk_factors },
      sawTicks: read._seen !== undefined,
    }
  }
}

/** What of a list was ticked, each once and in the order of the list; one that is not there is none. */
function codesOf(entries: readonly { readonly code: string }[]) {
  return z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()).max(100).default([]))
    .transform((ticked) => entries.map(({ code }) => code).filter((code) => ticked.includes(code)))
}
