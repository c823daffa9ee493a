import type pg from 'pg'

/**
 * After a large append: fresh statistics, and a visibility map with which the figures read their index alone. Needs the owner; on a
 * server of the organisation autovacuum does the same a little later.
 */
export async function tidyHistory(client: pg.ClientBase): Promise<void> {
  await client.query('vacuum (analyze) case_history')
  await client.query('vacuum (analyze) case_state')
  await client.query('analyze event')
  await client.query('analyze case_grant')
}
