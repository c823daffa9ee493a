import { sql } from 'kysely'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** A team or a person that may see a case, and until when; `break_glass` is emergency access. */
export type CaseGrant = {
  readonly principal: number
  readonly kind: 'person' | 'team' | 'organisation'
  readonly name: string
  readonly until: string
  readonly given: 'team' | 'break_glass'
}

/** Who works on a case. None when the case may not be seen. */
export async function listCaseTeam(tx: ActorTx, caseId: number): Promise<readonly CaseGrant[]> {
  const { rows } = await sql<CaseGrant>`
    select principal, kind, name, until, given from case_team(${caseId}) ${plannedOnce}`.execute(tx)
  return rows
}

/** A person or team that works on a case. */
export type CaseWorker = { readonly id: number; readonly name: string; readonly is: 'owner' | 'person' | 'team' }

/** Who works on a case, its owner first, without who has emergency access. */
export async function listWorkers(tx: ActorTx, tenant: number, caseId: number): Promise<readonly CaseWorker[]> {
  const { rows } = await sql<CaseWorker>`
    with owner as (select o.person as id, p.name from case_owner o join principal p on p.tenant = o.tenant and p.id = o.person
      where o.tenant = ${tenant} and o.case_id = ${caseId})
    select * from (select id, name, 'owner' as "is" from owner
      union all select principal, name, kind from case_team(${caseId}) where given = 'team' and principal not in (select id from owner)) w
    order by "is" <> 'owner' ${plannedOnce}`.execute(tx)
  return rows
}

/** Gives a case to a team or a person without end; nothing happens when they have it. */
export async function addToTeam(tx: ActorTx, tenant: number, caseId: number, principal: number): Promise<void> {
  await tx
    .insertInto('case_grant')
    .values({ tenant, principal, case_id: caseId, kind: 'team' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when they did not have it, or the actor may not take it. */
export async function takeFromTeam(tx: ActorTx, caseId: number, principal: number): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select take_back_grant(${caseId}, ${principal}) as taken`.execute(tx)
  return rows[0]?.taken ?? false
}

/** Who answers for a case; missing when nobody does. */
export async function findOwner(
  tx: ActorTx,
  tenant: number,
  caseId: number,
): Promise<{ person: number; name: string } | undefined> {
  return tx
    .selectFrom('case_owner')
    .innerJoin('principal', (join) =>
      join.onRef('principal.tenant', '=', 'case_owner.tenant').onRef('principal.id', '=', 'case_owner.person'),
    )
    .select(['case_owner.person', 'principal.name'])
    .where('case_owner.tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}

export async function saveOwner(tx: ActorTx, tenant: number, caseId: number, person: number): Promise<void> {
  await tx
    .insertInto('case_owner')
    .values({ tenant, case_id: caseId, person })
    .onConflict((conflict) => conflict.columns(['tenant', 'case_id']).doUpdateSet({ person }))
    .execute()
}
