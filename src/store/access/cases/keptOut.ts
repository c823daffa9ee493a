import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

/** Somebody for whom a case does not exist, because of a conflict of interest. */
export type Exclusion = { readonly person: number; readonly name: string; readonly made_at: string }

/** Who is kept out of a case, as far as the actor may know. */
export function listExclusions(tx: ActorTx, tenant: number, caseId: number): Promise<readonly Exclusion[]> {
  return tx
    .selectFrom('exclusion')
    .innerJoin('principal', (join) =>
      join.onRef('principal.tenant', '=', 'exclusion.tenant').onRef('principal.id', '=', 'exclusion.person'),
    )
    .select(['exclusion.person', 'principal.name', 'made_at'])
    .where('exclusion.tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .orderBy('principal.name')
    .execute()
}

export async function addExclusion(tx: ActorTx, actor: Actor, caseId: number, person: number): Promise<void> {
  await tx
    .insertInto('exclusion')
    .values({ tenant: actor.tenant, case_id: caseId, person, made_by: actor.person })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when the person was not kept out, or is the actor. */
export async function removeExclusion(tx: ActorTx, tenant: number, caseId: number, person: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('exclusion')
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The people who alone may see a restricted case; missing when it is not restricted. */
export async function findReaders(
  tx: ActorTx,
  tenant: number,
  caseId: number,
): Promise<readonly { person: number; name: string }[] | undefined> {
  const row = await tx
    .selectFrom('case_restriction')
    .select('readers')
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return undefined
  return tx
    .selectFrom('principal')
    .select(['id as person', 'name'])
    .where('tenant', '=', tenant)
    .where('id', 'in', row.readers)
    .orderBy('name')
    .execute()
}

/** Puts a named list in the place of the one before, if there was one. */
export async function saveReaders(
  tx: ActorTx,
  actor: Actor,
  caseId: number,
  readers: readonly number[],
): Promise<void> {
  await removeReaders(tx, actor.tenant, caseId)
  const row = { tenant: actor.tenant, case_id: caseId, readers: [...readers], made_by: actor.person }
  await tx.insertInto('case_restriction').values(row).execute()
}

/** False when the case was not restricted. */
export async function removeReaders(tx: ActorTx, tenant: number, caseId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('case_restriction')
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
