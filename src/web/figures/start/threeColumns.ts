/** A caption and the space around a table, in rows. */
const AROUND = 2.5

/** Tables in their order over three columns of about one height: each goes where it leaves the smaller gap. */
export function threeColumns<Table extends { readonly rows: readonly unknown[] }>(
  tables: readonly Table[],
): readonly (readonly Table[])[] {
  const heightOf = (table: Table) => table.rows.length + AROUND
  const target = tables.reduce((sum, table) => sum + heightOf(table), 0) / 3
  const columns: Table[][] = [[], [], []]
  let at = 0
  let height = 0
  for (const table of tables) {
    const overshoot = height + heightOf(table) - target
    if (height > 0 && at < 2 && overshoot > target - height) {
      at += 1
      height = 0
    }
    columns[at]?.push(table)
    height += heightOf(table)
  }
  return columns
}
