import { type RawBuilder, sql } from 'kysely'
import type { LogFilter, LogPlace } from '../../../domain/access/logFilter.ts'
import type { ActorTx } from '../../withActor.ts'

/** A line of the access log, with the names and the session that it points to. Moments are UTC text. */
export type LogLine = {
  readonly id: number
  readonly at: string
  /** 0 when nobody is known, as at a sign-in with a name that does not exist. */
  readonly person: number
  readonly name: string | null
  /** `name@tenant`, as it was typed to sign in; missing for the program itself. */
  readonly signInName: string | null
  readonly role: string
  readonly organisation: string | null
  readonly action: string
  readonly purpose: string
  readonly part: string | null
  readonly outcome: 'done' | 'refused'
  readonly cases: readonly number[]
  readonly session: number | null
  readonly method: string | null
  readonly device: string | null
  readonly address: string | null
  readonly tenantCode: string
}

/** The filter with the number of the case looked up; `caseId` 0 is a case that does not exist. */
export type LogSearch = Omit<LogFilter, 'number'> & { readonly caseId?: number }

/** Lines of the log under the role that audits: newest first, or the oldest of the newer ones when `after` is asked for. */
export async function listLogLines(
  tx: ActorTx,
  { tenant, timeZone }: { readonly tenant: number; readonly timeZone: string },
  search: LogSearch,
  { before, after, most }: LogPlace & { readonly most: number },
): Promise<readonly LogLine[]> {
  const upwards = after !== undefined
  const bound = before ?? after
  const beyond = sql`and (l.at, l.id) ${upwards ? sql`>` : sql`<`}
    (select m.at, m.id from access_log m where m.tenant = ${tenant} and m.id = ${bound ?? 0})`
  const { rows } = await sql<LogLine>`
    select ${lineColumns} from access_log l ${joined}
    where l.tenant = ${tenant} ${conditions(search, timeZone)} ${bound === undefined ? sql`` : beyond}
    order by l.at ${direction(upwards)}, l.id ${direction(upwards)} limit ${most}`.execute(tx)
  return upwards ? rows.toReversed() : rows
}

/** One line by its number; missing when there is none. */
export async function findLogLine(tx: ActorTx, tenant: number, id: number): Promise<LogLine | undefined> {
  const { rows } = await sql<LogLine>`
    select ${lineColumns} from access_log l ${joined} where l.tenant = ${tenant} and l.id = ${id}`.execute(tx)
  return rows[0]
}

/** The number of the case with this name; missing when there is none. */
export async function findCaseNumbered(tx: ActorTx, number: string): Promise<number | undefined> {
  const { rows } = await sql<{ case_id: number | null }>`select case_with_number(${number}) as case_id`.execute(tx)
  return rows[0]?.case_id ?? undefined
}

/** What cases are called, by their numbers within the register. A case that was erased has no name any more. */
export async function numbersOfCases(tx: ActorTx, cases: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (cases.length === 0) return new Map()
  const { rows } = await sql<{ case_id: number; number: string }>`
    select case_id, number from case_numbers(${[...new Set(cases)]}::bigint[])`.execute(tx)
  return new Map(rows.map(({ case_id, number }) => [case_id, number]))
}

/** Everybody who can stand in the log. */
export async function listLogPeople(
  tx: ActorTx,
  tenant: number,
): Promise<readonly { readonly person: number; readonly name: string }[]> {
  const { rows } = await sql<{ person: number; name: string }>`
    select m.person, p.name from staff_member m join principal p on p.tenant = m.tenant and p.id = m.person
    where m.tenant = ${tenant} order by p.name, m.person`.execute(tx)
  return rows
}

/** What people, teams and organisations are called. */
export async function namesOfPrincipals(tx: ActorTx, tenant: number): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.selectFrom('principal').select(['id', 'name']).where('tenant', '=', tenant).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Somebody who looked at a case: a line without what belongs to the reader alone, such as their device. */
export type CaseLookedAt = Pick<
  LogLine,
  'id' | 'at' | 'person' | 'role' | 'action' | 'purpose' | 'part' | 'outcome'
> & {
  readonly name: string
}

/** Who looked at a case, newest first, at most so many lines; empty for who neither owns it nor manages. */
export async function listWhoLooked(tx: ActorTx, caseId: number, most: number): Promise<readonly CaseLookedAt[]> {
  const { rows } = await sql<CaseLookedAt>`
    select id, at, person, name, role, action, purpose, part, outcome from who_looked(${caseId}, ${most})`.execute(tx)
  return rows
}

const lineColumns = sql`l.id, l.at, l.person, p.name, m.sign_in_name || '@' || t.code as "signInName", l.role, o.name as organisation,
  l.action, l.purpose, l.part, l.outcome, l.cases, l.session, s.method, s.device, s.address, t.code as "tenantCode"`

const joined = sql`
  join tenant t on t.id = l.tenant
  left join principal p on p.tenant = l.tenant and p.id = l.person
  left join staff_member m on m.tenant = l.tenant and m.person = l.person
  left join principal o on o.tenant = l.tenant and o.id = m.organisation
  left join session s on s.tenant = l.tenant and s.id = l.session`

function conditions(search: LogSearch, timeZone: string): RawBuilder<unknown> {
  const { person, caseId, action, role, outcome, from, until } = search
  const chosen = [
    person !== undefined && sql`and l.person = ${person}`,
    caseId !== undefined && sql`and l.cases @> array[${caseId}::bigint]`,
    action !== undefined && sql`and l.action = ${action}`,
    role !== undefined && sql`and l.role = ${role}`,
    outcome !== undefined && sql`and l.outcome = ${outcome}`,
    from !== undefined && sql`and l.at >= ${from}::date::timestamp at time zone ${timeZone}`,
    until !== undefined && sql`and l.at < (${until}::date + 1)::timestamp at time zone ${timeZone}`,
  ]
  return sql.join(
    chosen.filter((condition) => condition !== false),
    sql` `,
  )
}

function direction(upwards: boolean): RawBuilder<unknown> {
  return upwards ? sql`asc` : sql`desc`
}
