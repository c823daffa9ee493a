import { asAdministrator, type BenchRegister } from '../workplace.ts'

const TABLES = {
  case_state: { id: 'case_id', all: 'true' },
  event: { id: 'stream', all: 'version <= 4' },
  event_sealed: { id: 'stream', all: 'version <= 4' },
  case_grant: { id: 'case_id', all: 'true' },
} as const

/**
 * Makes a register so many times as large by copying its cases under other numbers, granted to teams that nobody measured is in. The
 * copies can't be opened, since an envelope is bound to its case, and have their first events only: they are there to be passed by.
 */
export function growTo(register: BenchRegister, times: number): Promise<void> {
  return asAdministrator(register, async (client) => {
    const { tenant } = register.operator
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ top: number; team: number }>(
      `select (select max(case_id)::int from case_state) as top,
        (select max(id) from principal where tenant = $1 and kind = 'team') as team`,
      [tenant],
    )
    const [{ top, team } = { top: 0, team: 0 }] = rows
    for (const [table, { id, all }] of Object.entries(TABLES)) {
      const found = await client.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      )
      const names = found.rows.map(({ name }) => name)
      const values = names.map((name) => {
        if (name === id) return `${id} + ${top} * copy`
        if (name === 'number') return `copy || '-' || number`
        if (name === 'principal') return `principal + ${team} * copy`
        return name
      })
      await client.query(
        `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table}, generate_series(1, ${times - 1}) as copy where ${all}`,
      )
    }
    await client.query('vacuum (analyze)')
  })
}
