import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import { type NoticeFacts, type NoticeKind, parseNoticeKind } from '../../../domain/access/notices.ts'
import { databaseRoleOf, type Role } from '../../../domain/access/roles.ts'
import type { ActorTx } from '../../withActor.ts'

/** What is told. With `once`, a name of its own, a person is told it one time only. */
export type Told = {
  readonly kind: NoticeKind
  readonly caseId?: number
  readonly facts?: NoticeFacts
  readonly once?: string
}

/** Tells somebody of the tenant; nothing happens when it is about a case that does not exist for them. */
export async function tell(tx: ActorTx, { person, ...told }: Told & { readonly person: number }): Promise<void> {
  await sql`select tell(${person}, ${values(told)})`.execute(tx)
}

/** Tells everybody of a role but the actor, and but those for whom the case does not exist. */
export async function tellRole(tx: ActorTx, role: Role, told: Told): Promise<void> {
  await sql`select tell_role(${role}, ${values(told)})`.execute(tx)
}

/** Tells the managers, as `tellRole` does. */
export function tellManagers(tx: ActorTx, told: Told): Promise<void> {
  return tellRole(tx, 'manager', told)
}

/** Tells who answers for a case, unless it is the actor. */
export async function tellCaseOwner(tx: ActorTx, told: Told & { readonly caseId: number }): Promise<void> {
  await sql`select tell_case_owner(${values(told)})`.execute(tx)
}

/** Tells everybody with an account at an organisation but the actor, and but those for whom the case does not exist. */
export async function tellOrganisation(tx: ActorTx, organisation: number, told: Told): Promise<void> {
  await sql`select tell_organisation(${organisation}, ${values(told)})`.execute(tx)
}

/** Tells who is on duty now, at the hub and at organisations that see the safety of the case, but the actor, and but those for whom it does not exist. */
export async function tellOnDuty(tx: ActorTx, told: Told & { readonly caseId: number }): Promise<void> {
  await sql`select tell_on_duty(${values(told)})`.execute(tx)
}

/**
 * Tells who takes in reports at the hub and who leads there of a case that the actor opens at a counter now; with danger now or soon also
 * who is on duty. As the scribe.
 */
export async function tellOfCounterCase(tx: ActorTx, caseId: number, isDanger: boolean): Promise<void> {
  await sql`select tell_of_counter_case(${caseId}, ${isDanger})`.execute(tx)
}

function values({ kind, caseId, facts = {}, once }: Told) {
  return sql`${kind}, ${caseId ?? null}::bigint, ${JSON.stringify(facts)}::jsonb, ${once ?? null}`
}

/** A notice as its person sees it. `number` is missing when it is about no case, or about one that they may not see any more. */
export type Notice = {
  readonly id: number
  readonly at: string
  readonly kind: NoticeKind
  readonly number: string | undefined
  readonly facts: NoticeFacts
  readonly read: boolean
}

/** The actor's own notices, newest first: those with a lower id than `before`, at most so many. */
export async function listNotices(
  tx: ActorTx,
  actor: Actor,
  { before, most }: { readonly before: number | undefined; readonly most: number },
): Promise<readonly Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select id, at, kind, case_id, facts, read_at is not null as read from notice
    where tenant = ${actor.tenant} and person = ${actor.person} ${before === undefined ? sql`` : sql`and id < ${before}`}
    order by id desc limit ${most}`.execute(tx)
  const numbers = await numbersOf(
    tx,
    actor,
    rows.flatMap(({ case_id }) => case_id ?? []),
  )
  return rows.flatMap(({ case_id, kind, ...row }) => {
    const known = parseNoticeKind(kind)
    return known ? [{ ...row, kind: known, number: case_id === null ? undefined : numbers.get(case_id) }] : []
  })
}

type NoticeRow = Omit<Notice, 'kind' | 'number'> & { readonly kind: string; readonly case_id: number | null }

const rolesWithCases: readonly string[] = ['caseworker', 'manager', 'partner']

/** The numbers of those cases that the actor may see now. */
async function numbersOf(
  tx: ActorTx,
  { tenant, role }: Actor,
  cases: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (cases.length === 0 || !rolesWithCases.includes(databaseRoleOf(role))) return new Map()
  const { rows } = await sql<{ case_id: number; number: string }>`
    select case_id, number from case_state where tenant = ${tenant} and case_id = any(${cases}::bigint[])`.execute(tx)
  return new Map(rows.map(({ case_id, number }) => [case_id, number]))
}

/** How many notices the actor has not read. */
export async function countUnread(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from notice where tenant = ${tenant} and person = ${person} and read_at is null`.execute(
    tx,
  )
  return rows[0]?.unread ?? 0
}

/** Marks one notice of the actor as read, or all; false when there was nothing to mark. */
export async function markRead(tx: ActorTx, { tenant, person }: Actor, id: number | 'all'): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update notice set read_at = clock_timestamp()
    where tenant = ${tenant} and person = ${person} and read_at is null ${id === 'all' ? sql`` : sql`and id = ${id}`}`.execute(
    tx,
  )
  return numAffectedRows !== undefined && numAffectedRows > 0n
}

/** How many notices the actor has not read; missing when the session is over. Asking keeps no session alive. */
export async function findUnreadInSession(tx: ActorTx): Promise<number | undefined> {
  const { rows } = await sql<{ unread: number | null }>`select unread_in_session() as unread`.execute(tx)
  return rows[0]?.unread ?? undefined
}

/** Tells owners of cases, and who gave a share, what ends within so many days and what has been quiet for so many. Each once. */
export async function tellWhatWaits(tx: ActorTx, shareDays: number, quietDays: number): Promise<void> {
  await sql`select tell_what_waits(${shareDays}, ${quietDays})`.execute(tx)
}
