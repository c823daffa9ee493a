/**
 * The number of a case or an advice request as a part of an address. A file may name them `.` and `..`, which browsers and programs take out
 * of an address, however they are encoded: those stand behind a `~`, which is in no number.
 */
export function segmentOf(number: string): string {
  return isDots(number) ? `~${number}` : encodeURIComponent(number)
}

/** The number that a part of an address says, once decoded; missing behind a `~` that nothing needs, so that a case has one address. */
export function numberOf(segment: string): string | undefined {
  if (!segment.startsWith('~')) return segment
  const number = segment.slice(1)
  return isDots(number) ? number : undefined
}

function isDots(text: string): boolean {
  return text === '.' || text === '..'
}
