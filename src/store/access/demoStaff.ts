import type pg from 'pg'
import { addPerson, addTeam } from '../prepare.ts'

export type InventedPerson = { readonly name: string; readonly role: string; readonly team?: string | undefined }

/**
 * The invented staff of a demo, made once, in one transaction; gives the numbers of its teams by name. Runs as the owner of the
 * tables, at the first start only.
 */
export async function makeDemoStaff(
  client: pg.ClientBase,
  tenant: number,
  staff: readonly InventedPerson[],
): Promise<ReadonlyMap<string, number>> {
  await client.query('begin')
  await client.query('set local role baken_owner')
  const { rows } = await client.query<{ id: number; name: string }>(
    `select id, name from principal where tenant = $1 and kind = 'team'`,
    [tenant],
  )
  const teams = new Map(rows.map(({ id, name }) => [name, id]))
  if (teams.size === 0) await addStaff(client, tenant, staff, teams)
  await client.query('commit')
  return teams
}

async function addStaff(
  client: pg.ClientBase,
  tenant: number,
  staff: readonly InventedPerson[],
  teams: Map<string, number>,
): Promise<void> {
  const members = new Map<string, number[]>()
  for (const { name, role, team } of staff) {
    const person = await addPerson(client, { tenant, name, role, invented: true })
    if (team !== undefined) members.set(team, [...(members.get(team) ?? []), person])
  }
  for (const [name, people] of members) teams.set(name, await addTeam(client, tenant, name, people))
}
