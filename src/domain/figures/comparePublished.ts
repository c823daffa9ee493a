import type { LocalText } from '../shared/locale.ts'
import type { CountedFigures, CountedNumber, CountedTable } from './countedFigures.ts'
import { publishedNumber } from './provenance.ts'
import type { PublishedFigures } from './publishedFigures.ts'

/** A published number beside ours; `published` is missing when the report prints no such number. */
export type ComparedNumber = {
  readonly published: number | undefined
  readonly computed: CountedNumber
  readonly isEqual: boolean
}

export type ComparedRow = ComparedNumber & { readonly code: string; readonly label: LocalText }

/** A table as published beside the same table recomputed. `n` is the number in the published caption, where it has one. */
export type ComparedTable = {
  readonly id: string
  readonly title: LocalText
  readonly rows: readonly ComparedRow[]
  readonly total: ComparedNumber
  readonly n: ComparedNumber | undefined
}

/** Each table of the figures beside what the report printed for it, row by row. */
export function comparePublished(report: PublishedFigures, figures: CountedFigures): readonly ComparedTable[] {
  return figures.tables.map((table) => compareTable(report, table))
}

/** One number of the figures beside what the report printed for it. */
export function compareNumber(report: PublishedFigures, computed: CountedNumber): ComparedNumber {
  return compared(publishedNumber(report, computed.cell), computed)
}

function compareTable(report: PublishedFigures, { id, title, rows, total }: CountedTable): ComparedTable {
  const n = report.tables.find((table) => table.id === id)?.n
  return {
    id,
    title,
    rows: rows.map((row) => ({ code: row.code, label: row.label, ...compareNumber(report, row) })),
    total: compareNumber(report, total),
    n: n === undefined ? undefined : compared(n, total),
  }
}

function compared(published: number | undefined, { cell, count }: CountedNumber): ComparedNumber {
  return { published, computed: { cell, count }, isEqual: published === count }
}
