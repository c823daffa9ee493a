/** From one moment up to another that is not part of it (UTC, ISO 8601). */
export type Period = { readonly begins: string; readonly ends: string }

/** Whether a moment lies in a period. */
export function holds({ begins, ends }: Period, moment: string): boolean {
  return Date.parse(begins) <= Date.parse(moment) && Date.parse(moment) < Date.parse(ends)
}

/** The parts of a period that none of the others covers, in order. */
export function uncovered(whole: Period, others: readonly Period[]): readonly Period[] {
  const end = Date.parse(whole.ends)
  const gaps: Period[] = []
  let reached = Date.parse(whole.begins)
  for (const { begins, ends } of others.toSorted((one, other) => Date.parse(one.begins) - Date.parse(other.begins))) {
    const from = Math.min(Date.parse(begins), end)
    if (from > reached) gaps.push(periodOf(reached, from))
    reached = Math.max(reached, Date.parse(ends))
  }
  if (reached < end) gaps.push(periodOf(reached, end))
  return gaps
}

function periodOf(from: number, until: number): Period {
  return { begins: new Date(from).toISOString(), ends: new Date(until).toISOString() }
}
