const fewEnough = 12
const nearest = 5

/** All codes when they are few, else the five that look most like what was written, and that there are more. */
export function expectedCodes(codes: readonly string[], written: string): string {
  if (codes.length <= fewEnough) return codes.join(', ')
  // A code is short: more of what was written can't bring it nearer.
  const start = written.slice(0, 40)
  const byDistance = codes.map((code) => ({ code, distance: editDistance(start.toLowerCase(), code.toLowerCase()) }))
  byDistance.sort((a, b) => a.distance - b.distance)
  return [...byDistance.slice(0, nearest).map(({ code }) => code), '…'].join(', ')
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
