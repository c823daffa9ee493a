import type { CountedNumber } from './countedFigures.ts'
import type { PublishedFigures } from './publishedFigures.ts'

/** Where a number of the demo register stands in the world: printed in a real report, following from one, or from invented cases. */
export type Provenance = 'published' | 'derived' | 'invented'

/**
 * The mark of a number in the demo register. A number that is not the published one is invented, also where the published report
 * has a number in its place: the register may have been added to.
 */
export function provenanceOf(
  reports: readonly PublishedFigures[],
  year: number,
  { cell, count }: CountedNumber,
): Provenance {
  for (const report of reports) {
    if (report.year === year && publishedNumber(report, cell) === count) return 'published'
    const derived = { [report.year]: report.derived, [report.year - 1]: report.derivedYearBefore }[year]
    if (derived && Object.hasOwn(derived, cell) && derived[cell] === count) return 'derived'
  }
  return 'invented'
}

/** The number that the report prints for this cell; missing when it prints none. */
export function publishedNumber({ tables, published }: PublishedFigures, cell: string): number | undefined {
  if (Object.hasOwn(published, cell)) return published[cell]
  const [kind, id, code, ...rest] = cell.split('.')
  const table = kind === 'table' && rest.length === 0 ? tables.find((known) => known.id === id) : undefined
  if (!table) return undefined
  return code === undefined ? table.total : table.rows.find((row) => row.code === code)?.count
}
