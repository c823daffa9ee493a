import type { CountedNumber } from '../../domain/figures/countedFigures.ts'
import { capital } from '../../outputs/capital.ts'
import type { Grid, GridRow } from '../../outputs/figures/grids.ts'
import { DataTable } from '../look/tables/dataTable.tsx'
import type { FiguresView } from './figuresView.ts'
import { OpenedNumber } from './openedNumber.tsx'

type GridTableProps = { view: FiguresView; id: string; grid: Grid }

/** A table with several columns of numbers, each of which opens. */
export function GridTable({ view, id, grid }: GridTableProps) {
  const { words } = view.frame
  const body = grid.rows.filter(({ isTotal }) => !isTotal)
  const total = grid.rows.find(({ isTotal }) => isTotal)
  const cell = (row: GridRow, at: number) => {
    const number = row.cells[at]
    if (!number) return <span class="baken-muted">{words('figures.no_data')}</span>
    return <OpenedNumber view={view} id={`${id}-${number.cell}`} number={number} sign={number.sign} />
  }
  return (
    <DataTable
      words={words}
      caption={grid.title}
      narrow="scroll"
      rows={body}
      rowKey={(row) => row.label}
      columns={[
        { key: 'label', head: capital(words('figures.topic')), rowHead: true, cell: (row) => capital(row.label) },
        ...grid.columns.map((head, at) => ({
          key: head,
          head: capital(head),
          number: true,
          cell: (row: GridRow) => cell(row, at),
        })),
      ]}
      foot={total && [total.label, ...grid.columns.map((_head, at) => cell(total, at))]}
    />
  )
}

export type CountRow = CountedNumber & { readonly label: string; readonly published?: number | undefined }

type CountTableProps = {
  view: FiguresView
  id: string
  caption: string
  /** What the rows are. */
  head: string
  rows: readonly CountRow[]
  total: CountRow
  /** Shows what the report of that year printed beside each number. */
  withPublished: boolean
}

/** A table of the report: its rows, and the total that they add up to. */
export function CountTable({ view, id, caption, head, rows, total, withPublished }: CountTableProps) {
  const { words } = view.frame
  const number = (row: CountRow) => <OpenedNumber view={view} id={`${id}-${row.cell}`} number={row} />
  const published = (row: CountRow) => row.published ?? '–'
  return (
    <DataTable
      words={words}
      caption={unbroken(caption)}
      narrow="scroll"
      rows={rows}
      rowKey={(row) => row.cell}
      columns={[
        { key: 'label', head, rowHead: true, cell: (row) => capital(row.label) },
        { key: 'count', head: capital(words('figures.count')), number: true, cell: number },
        ...(withPublished
          ? [{ key: 'published', head: words('shared.published'), number: true, cell: published }]
          : []),
      ]}
      foot={[total.label, number(total), ...(withPublished ? [published(total)] : [])]}
    />
  )
}

/** `n = 10` stays on one line. */
function unbroken(caption: string): string {
  return caption.replaceAll(' = ', '\u00a0=\u00a0')
}
