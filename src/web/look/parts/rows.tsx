import type { ComponentChildren } from 'preact'

export type WorkRow = {
  readonly key: string
  /** A day, a time or a count at the start of the line. */
  readonly when?: ComponentChildren
  readonly what: ComponentChildren
  readonly detail?: ComponentChildren
  /** A status or a button at the end. */
  readonly act?: ComponentChildren
}

/** A list of work or of things: when, what, and what one can do. */
export function Rows({ rows }: { rows: readonly WorkRow[] }) {
  const dated = rows.some((row) => row.when !== undefined)
  return (
    <ul class={dated ? 'baken-rows' : 'baken-rows baken-rows--two'} data-rows>
      {rows.map((row) => (
        <li key={row.key}>
          {dated && <div class="baken-rows__when">{row.when}</div>}
          <div class="baken-rows__what">
            {row.what}
            {row.detail !== undefined && <p>{row.detail}</p>}
          </div>
          {row.act !== undefined && <div class="baken-rows__act">{row.act}</div>}
        </li>
      ))}
    </ul>
  )
}
