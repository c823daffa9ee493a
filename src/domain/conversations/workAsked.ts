/** What a browser has to find before a code is tried or a conversation begun, in bits: 2^bits hashes on average. */
const CALM_BITS = 12
/** A phone of ten years old finds so much within some ten seconds; more would keep out who needs help most. */
const MOST_BITS = 18

/**
 * How much work is asked now, from how many were wrong or begun in the last ten minutes: next to nothing in quiet times, and twice as
 * much for each doubling beyond what a busy evening brings. Without script it can't be asked; then only time is taken.
 */
export function workAsked(lately: number): number {
  return Math.min(MOST_BITS, CALM_BITS + Math.max(0, Math.ceil(Math.log2((lately + 1) / BUSY))))
}

const BUSY = 30
