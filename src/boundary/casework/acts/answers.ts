import type { z } from 'zod'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { code, text } from './fields.ts'

/** So many questions a form can have; which ones, the profile says. */
export const MOST_QUESTIONS = 12

const places = Array.from({ length: MOST_QUESTIONS }, (_, index) => String(index + 1))

const questionFields: Readonly<Record<string, z.ZodOptional<typeof code>>> = Object.fromEntries(
  places.map((place) => [`question_${place}`, code.optional()]),
)
const answerFields: Readonly<Record<string, z.ZodOptional<ReturnType<typeof text>>>> = Object.fromEntries(
  places.map((place) => [`answer_${place}`, text(4000).optional()]),
)

/** Questions of the profile with their answers, in pairs: `question_1` names one, `answer_1` is what was said. */
export const answerShape: Readonly<Record<string, z.ZodOptional<z.ZodType<string>>>> = {
  ...questionFields,
  ...answerFields,
}

/** What was answered, by question. A question without an answer is left out. */
export function answersOf(input: Readonly<Record<string, unknown>>): PartContent {
  const pairs = places.flatMap((place): readonly (readonly [string, string])[] => {
    const [question, answer] = [input[`question_${place}`], input[`answer_${place}`]]
    return typeof question === 'string' && typeof answer === 'string' ? [[question, answer]] : []
  })
  return Object.fromEntries(pairs)
}
