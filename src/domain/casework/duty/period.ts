/** From one moment up to another that is not part of it (UTC, ISO 8601). */
export type Period = { readonly begins: string; readonly ends: string }

/** Whether a moment lies in a period. */
export function holds({ begins, ends }: Period, moment: string): boolean {
  return Date.parse(begins) <= Date.parse(moment) && Date.parse(moment) < Date.parse(ends)
}

/** The parts of a period that none of the others covers, in order. */
export function uncovered(whole: Period, others: readonly Period[]): readonly Period[] {
  const gaps: Period[] = []
  let reached = whole.begins
  for (const { begins, ends } of others.toSorted((one, other) => Date.parse(one.begins) - Date.parse(other.begins))) {
    const from = isBefore(begins, whole.ends) ? begins : whole.ends
    if (isBefore(reached, from)) gaps.push({ begins: reached, ends: from })
    if (isBefore(reached, ends)) reached = ends
  }
  if (isBefore(reached, whole.ends)) gaps.push({ begins: reached, ends: whole.ends })
  return gaps
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other)
}
