import { sql } from 'kysely'
import { plannedOnce } from './plannedOnce.ts'
import type { Schema } from './schema.ts'
import type { ActorTx } from './withActor.ts'

const arrayOf = {
  int: sql`int[]`,
  bigint: sql`bigint[]`,
  text: sql`text[]`,
  date: sql`date[]`,
  timestamptz: sql`timestamptz[]`,
  bytea: sql`bytea[]`,
  jsonb: sql`jsonb[]`,
} as const

/** The PostgreSQL type of each column that is written. */
export type ColumnTypes<Row> = { readonly [Name in keyof Row & string]: keyof typeof arrayOf }

/**
 * Writes many rows in one statement, an array per column (`unnest`): one row or thousands, one shape, and no text to escape.
 * The table and the columns are constants of the store, never input. jsonb is given as its text.
 */
export async function insertRows<Row extends object>(
  tx: ActorTx,
  table: keyof Schema & string,
  types: ColumnTypes<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(types) as (keyof Row & string)[]
  const arrays = names.map((name) => sql`${rows.map((row) => row[name])}::${arrayOf[types[name]]}`)
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from unnest(${sql.join(arrays)}) ${plannedOnce}`.execute(tx)
}
