import type { Answers } from './when.ts'

/**
 * The question, its answers and the value that pages and texts depend on, whatever else a profile asks: who asks, and whether the
 * call comes from abroad. A guide without them is refused.
 */
export const neededAnswers = { who: ['victim', 'professional'], caller: ['abroad'] } as const

/** Somebody who asks for themselves, a professional with a reporting code, or anybody else who asks for another. */
export type Asker = 'self' | 'professional' | 'other'

/** Who asks; as long as that was not answered, anybody. */
export function askerOf(known: Answers): Asker {
  if (known['who'] === 'victim') return 'self'
  return known['who'] === 'professional' ? 'professional' : 'other'
}

/** From where the call comes. As long as that is not known the numbers that work from everywhere are given. */
export function callerOf(known: Answers): 'abroad' | 'nl' {
  return known['caller'] === undefined || known['caller'] === 'abroad' ? 'abroad' : 'nl'
}
