/** So many wrong code words somebody may mishear or mistype; from then on each costs time, and people are told. */
export const FREE_WRONG_WORDS = 3

const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 3600

/** How long nobody may say a code word after so many wrong ones, in seconds: a minute, then twice as long each time, an hour at most. */
export function waitAfterWrong(wrong: number): number {
  if (wrong < FREE_WRONG_WORDS) return 0
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (wrong - FREE_WRONG_WORDS))
}
