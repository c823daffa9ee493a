const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MOST_PER_MINUTE = 120
const MOST_PER_HOUR = 30

/**
 * Whether an address may be read once more: so often in an hour each, and so often in a minute all together, so that a program that
 * asks all the time, or somebody who guesses, costs nothing.
 */
export function makeFeedBudget(now: () => number = Date.now): (token: string) => boolean {
  let minute = 0
  let inMinute = 0
  let hour = 0
  const inHour = new Map<string, number>()
  return (token) => {
    const [thisMinute, thisHour] = [Math.floor(now() / MINUTE_MS), Math.floor(now() / HOUR_MS)]
    if (thisMinute !== minute) inMinute = 0
    if (thisHour !== hour) inHour.clear()
    minute = thisMinute
    hour = thisHour
    inMinute += 1
    if (inMinute > MOST_PER_MINUTE) return false
    const asked = (inHour.get(token) ?? 0) + 1
    inHour.set(token, asked)
    return asked <= MOST_PER_HOUR
  }
}
