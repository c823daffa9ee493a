import type pg from 'pg'

/** Whether a demo has its broken glass, which is the last of its invented deeds. Runs as who sees all, at a start. */
export async function hasBrokenGlass(client: pg.ClientBase, tenant: number): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from break_glass where tenant = $1 limit 1', [tenant])
  return rowCount === 1
}
