import type pg from 'pg'

/** The lock that a running application holds on its register, one at a time. */
const APPLICATION_LOCK = 7022

/** Takes the lock for as long as this connection lives; false when another application has it. */
export async function takeApplicationLock(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    APPLICATION_LOCK,
  ])
  return rows[0]?.taken ?? false
}

/** Whether an application runs on the register of this connection. */
export async function hasApplication(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_locks where locktype = 'advisory' and granted and objid = $1 and classid = 0
      and database = (select oid from pg_database where datname = current_database())`,
    [APPLICATION_LOCK],
  )
  return rowCount !== 0
}
