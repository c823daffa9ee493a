import { z } from 'zod'

/** What is typed into a field, up to so many signs; empty when it was left empty. A refusal names the range, which reads the same in every language. */
export function upTo(longest: number) {
  const range = `1-${longest}`
  return z.string(range).max(longest, range).default('')
}
