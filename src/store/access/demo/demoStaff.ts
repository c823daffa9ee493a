import type pg from 'pg'
import type { OrganisationKind, Role } from '../../../domain/access/roles.ts'
import { addOrganisation, addPerson, addTeam } from '../../prepare.ts'

export type InventedOrganisation = { readonly name: string; readonly kind: OrganisationKind }

export type InventedPerson = {
  readonly name: string
  readonly role: Role
  readonly team?: string | undefined
  /** The name of an invented organisation; the hub when it is left out. */
  readonly organisation?: string | undefined
}

export type InventedStaff = {
  readonly organisations: readonly InventedOrganisation[]
  readonly staff: readonly InventedPerson[]
}

/** The numbers of what a demo is made of, by name. */
export type DemoStaff = {
  readonly teams: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  readonly organisations: ReadonlyMap<string, number>
}

/** The invented staff of a demo, made once, in one transaction. Runs as the owner of the tables, at the first start only. */
export async function makeDemoStaff(
  client: pg.ClientBase,
  tenant: number,
  invented: InventedStaff,
): Promise<DemoStaff> {
  await client.query('begin')
  await client.query('set local role baken_owner')
  if ((await numbersOf(client, tenant, 'team')).size === 0) await addStaff(client, tenant, invented)
  const made = {
    teams: await numbersOf(client, tenant, 'team'),
    people: await numbersOf(client, tenant, 'person'),
    organisations: await numbersOf(client, tenant, 'organisation'),
  }
  await client.query('commit')
  return made
}

async function addStaff(client: pg.ClientBase, tenant: number, { organisations, staff }: InventedStaff): Promise<void> {
  for (const { kind, name } of organisations) await addOrganisation(client, tenant, kind, name)
  const known = await numbersOf(client, tenant, 'organisation')
  const { rows } = await client.query<{ id: number }>(
    `select id from organisation where tenant = $1 and kind = 'hub'`,
    [tenant],
  )
  const members = new Map<string, number[]>()
  for (const { name, role, team, organisation } of staff) {
    const place = organisation === undefined ? rows[0]?.id : known.get(organisation)
    if (place === undefined) throw new Error(`${name} belongs to an organisation that is not listed`)
    const person = await addPerson(client, { tenant, name, role, organisation: place, invented: true })
    if (team !== undefined) members.set(team, [...(members.get(team) ?? []), person])
  }
  for (const [name, people] of members) await addTeam(client, tenant, name, people)
}

async function numbersOf(client: pg.ClientBase, tenant: number, kind: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: number; name: string }>(
    'select id, name from principal where tenant = $1 and kind = $2 order by id',
    [tenant, kind],
  )
  return new Map(rows.map(({ id, name }) => [name, id]))
}
