import { sql } from 'kysely'
import type { OrganisationKind, Role } from '../../../domain/access/roles.ts'
import type { ActorTx } from '../../withActor.ts'

export type Colleague = {
  readonly person: number
  readonly name: string
  readonly role: Role
  readonly organisation: number
}
export type TeamName = { readonly id: number; readonly name: string }
export type OrganisationName = { readonly id: number; readonly name: string; readonly kind: OrganisationKind }

/** The people of a tenant who can be given something: not the program itself, and nobody whose account was ended. */
export async function listColleagues(tx: ActorTx, tenant: number): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select m.person, p.name, m.role, m.organisation from staff_member m
    join principal p on p.tenant = m.tenant and p.id = m.person
    where m.tenant = ${tenant} and m.role <> 'operator' and m.status <> 'disabled' order by p.name`.execute(tx)
  return rows
}

export function listTeams(tx: ActorTx, tenant: number): Promise<readonly TeamName[]> {
  const teams = tx
    .selectFrom('principal')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'team')
  return teams.orderBy('name').execute()
}

export async function listOrganisations(tx: ActorTx, tenant: number): Promise<readonly OrganisationName[]> {
  const { rows } = await sql<OrganisationName>`
    select o.id, p.name, o.kind from organisation o join principal p on p.tenant = o.tenant and p.id = o.id
    where o.tenant = ${tenant} order by o.kind, p.name`.execute(tx)
  return rows
}
