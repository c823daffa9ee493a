import { sql } from 'kysely'
import type { Role } from '../../../domain/access/roles.ts'
import type { ActorTx } from '../../withActor.ts'

export type TeamMember = { readonly person: number; readonly name: string; readonly role: Role }
export type Team = { readonly id: number; readonly name: string; readonly members: readonly TeamMember[] }

/** The teams of the tenant with who is in them, by name. */
export async function listTeamsWithMembers(tx: ActorTx, tenant: number): Promise<readonly Team[]> {
  const { rows } = await sql<{
    id: number
    team: string
    person: number | null
    name: string | null
    role: Role | null
  }>`
    select t.id, t.name as team, m.person, p.name, s.role from principal t
    left join team_member m on m.tenant = t.tenant and m.team = t.id
    left join principal p on p.tenant = m.tenant and p.id = m.person
    left join staff_member s on s.tenant = m.tenant and s.person = m.person
    where t.tenant = ${tenant} and t.kind = 'team' order by t.name, t.id, p.name`.execute(tx)
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, members]) => ({
    id,
    name: members[0]?.team ?? '',
    members: members.flatMap(({ person, name, role }) =>
      person === null || name === null || role === null ? [] : [{ person, name, role }],
    ),
  }))
}

/** A new team without members; gives its number. */
export async function addTeam(tx: ActorTx, tenant: number, name: string): Promise<number> {
  const { id } = await tx
    .insertInto('principal')
    .values({ tenant, kind: 'team', name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False when there is no such team. */
export async function renameTeam(tx: ActorTx, tenant: number, id: number, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('principal')
    .set({ name })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('kind', '=', 'team')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when the person is in the team already. The database refuses who does not work on cases. */
export async function addTeamMember(tx: ActorTx, tenant: number, team: number, person: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('team_member')
    .values({ tenant, team, person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when the person was not in the team. */
export async function removeTeamMember(tx: ActorTx, tenant: number, team: number, person: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('team_member')
    .where('tenant', '=', tenant)
    .where('team', '=', team)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
