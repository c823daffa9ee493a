import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/words.ts'
import { classNames } from '../classNames.ts'
import { SideScroll } from './sideScroll.tsx'
import { type Sorting, SortLink } from './sortLink.tsx'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Right-aligned, with figures of one width. */
  readonly number?: boolean | undefined
  /** The cell that says which row it is. */
  readonly rowHead?: boolean | undefined
  /** On a phone: over the whole width of the card, or left out. */
  readonly phone?: 'wide' | 'out' | undefined
  readonly sorting?: Sorting | undefined
}

export type DataTableProps<Row> = {
  words: Words
  caption: string
  /** The caption is read and not shown, because a heading says it already. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A thick red edge: danger to a person. */
  isDanger?: (row: Row) => boolean
  /** A last row, such as a total: one cell for each column. */
  foot?: readonly ComponentChildren[] | undefined
  /** `cards` turns each row into a card on a phone; `scroll` moves the table sideways. */
  narrow?: 'cards' | 'scroll'
}

/** A dense table. The keys j and k walk over its rows; a row's first link is what Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, narrow = 'cards' } = props
  return (
    <SideScroll label={props.caption}>
      <table class={classNames('baken-table utrecht-table', narrow === 'cards' && 'baken-table--cards')} data-rows>
        <caption class={classNames(props.captionHidden && 'baken-hidden')}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} words={props.words} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} class={props.isDanger?.(row) ? 'is-danger' : undefined}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {props.foot && <FootRow columns={columns} cells={props.foot} />}
      </table>
    </SideScroll>
  )
}

function HeadCell<Row>({ words, column }: { words: Words; column: Column<Row> }) {
  const { head, sorting } = column
  const direction = sorting?.direction
  return (
    <th
      scope="col"
      class={classNames(column.number && 'baken-number') || undefined}
      aria-sort={direction === 'none' ? undefined : direction}
    >
      {sorting ? <SortLink words={words} label={head} sorting={sorting} /> : head}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const name = classNames(column.number && 'baken-number', column.phone && `on-phone-${column.phone}`) || undefined
  const content = column.cell(row)
  if (column.rowHead) {
    return (
      <th scope="row" class={name} data-label={column.head}>
        {content}
      </th>
    )
  }
  return (
    <td class={name} data-label={column.head}>
      {content}
    </td>
  )
}

function FootRow<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ComponentChildren[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) =>
          at === 0 ? (
            <th key={column.key} scope="row">
              {cells[at]}
            </th>
          ) : (
            <td key={column.key} class={column.number ? 'baken-number' : undefined} data-label={column.head}>
              {cells[at]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
