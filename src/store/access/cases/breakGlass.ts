import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

/** Emergency access of a person to a case. Moments are UTC text; `reason` is sealed under the key of the case. */
export type BrokenGlass = {
  readonly id: number
  readonly case_id: number
  readonly number: string
  readonly person: number
  readonly name: string
  readonly begun: string
  readonly until: string
  readonly reason: Buffer
  readonly reviewed_by_name: string | null
  readonly reviewed_at: string | null
  readonly verdict: 'justified' | 'not_justified' | null
}

/** The case somebody asks for in an emergency, in capitals or not; missing when there is none, or it does not exist for them. */
export async function findEmergencyCase(
  tx: ActorTx,
  number: string,
): Promise<{ readonly case_id: number; readonly number: string } | undefined> {
  const { rows } = await sql<{ case_id: number; number: string }>`
    select case_id, number from emergency_case(${number})`.execute(tx)
  return rows[0]
}

/** A number for an emergency access, before it is written: its reason is sealed for this place. */
export async function takeBreakGlassId(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('break_glass', 'id')) as id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no number')
  return row.id
}

/** Opens a case to somebody for so many minutes, at most sixty; gives the moment at which it closes. */
export async function addBreakGlass(
  tx: ActorTx,
  { tenant, person }: Actor,
  { id, caseId, reason, minutes }: { id: number; caseId: number; reason: Buffer; minutes: number },
): Promise<string> {
  const { rows } = await sql<{ until: string }>`
    insert into break_glass (tenant, id, case_id, person, begun, until, reason) overriding system value
    values (${tenant}, ${id}, ${caseId}, ${person}, now(), now() + make_interval(mins => ${minutes}::int), ${reason})
    returning until`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('an emergency access was not written')
  const { until } = row
  await sql`
    insert into case_grant (tenant, principal, case_id, until, kind) values (${tenant}, ${person}, ${caseId}, ${until}, 'break_glass')
    on conflict (tenant, principal, case_id, kind) do update set until = excluded.until`.execute(tx)
  return until
}

/** Emergency accesses that nobody has looked at yet, or all of a case; newest first. Of cases that the actor sees. */
export async function listBrokenGlass(
  tx: ActorTx,
  tenant: number,
  { caseId, waiting }: { readonly caseId?: number; readonly waiting?: true },
): Promise<readonly BrokenGlass[]> {
  const { rows } = await sql<BrokenGlass>`
    select b.id, b.case_id, c.number, b.person, p.name, b.begun, b.until, b.reason, r.name as reviewed_by_name, b.reviewed_at, b.verdict
    from break_glass b
    join case_state c on c.tenant = b.tenant and c.case_id = b.case_id
    join principal p on p.tenant = b.tenant and p.id = b.person
    left join principal r on r.tenant = b.tenant and r.id = b.reviewed_by
    where b.tenant = ${tenant} and ${caseId === undefined ? sql`true` : sql`b.case_id = ${caseId}`}
      and ${waiting ? sql`b.reviewed_at is null` : sql`true`}
    order by b.id desc limit 200`.execute(tx)
  return rows
}

/** False when somebody reviewed it before, or it is the actor's own. */
export async function saveReview(
  tx: ActorTx,
  { tenant, person }: Actor,
  id: number,
  verdict: 'justified' | 'not_justified',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('break_glass')
    .set({ reviewed_by: person, reviewed_at: sql<string>`clock_timestamp()`, verdict })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('person', '<>', person)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
