import type { Words } from '../../../messages/words.ts'
import { Icon } from '../parts/icon.tsx'
import { Breakable } from './breakable.tsx'
import { OpenNumber, type OpenNumberProps } from './openNumber.tsx'

export type CompareRow = {
  /** Where a link to this row leads: "Zie tabel 6". */
  readonly id?: string | undefined
  readonly label: string
  /** Missing where the report printed no such number. */
  readonly published?: number | undefined
  readonly computed: Omit<OpenNumberProps, 'words' | 'value'> & { readonly value: number }
}

export type CompareTableProps = {
  words: Words
  id: string
  caption: string
  rows: readonly CompareRow[]
  /** The n that the report printed in its caption, beside the n of the rows. */
  n?: CompareRow | undefined
  total?: CompareRow | undefined
}

/** A published table beside the computed one. A row whose two numbers differ is marked: with a sign, an edge and a word. */
export function CompareTable({ words, id, caption, rows, n, total }: CompareTableProps) {
  return (
    <table class="baken-compare" id={id} aria-labelledby={`${id}-caption`}>
      <thead>
        <tr>
          <th scope="col" id={`${id}-caption`}>
            {caption}
          </th>
          <th scope="col">{words('shared.published')}</th>
          <th scope="col">{words('shared.app_name')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparedRow key={row.label} words={words} row={row} />
        ))}
        {n && <ComparedRow words={words} row={n} />}
      </tbody>
      {total && (
        <tfoot>
          <ComparedRow words={words} row={total} />
        </tfoot>
      )}
    </table>
  )
}

function ComparedRow({ words, row }: { words: Words; row: CompareRow }) {
  const unequal = row.published !== undefined && row.published !== row.computed.value
  return (
    <tr id={row.id} class={unequal ? 'is-unequal' : undefined}>
      <th scope="row">
        {unequal && <Icon name="unequal" />}
        <Breakable text={row.label} />
        {unequal && <span class="baken-hidden">{words('shared.not_equal')}</span>}
      </th>
      <td>{row.published ?? <Missing words={words} />}</td>
      <td>
        <OpenNumber words={words} {...row.computed} />
      </td>
    </tr>
  )
}

function Missing({ words }: { words: Words }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="baken-hidden">{words('shared.not_published')}</span>
    </>
  )
}
