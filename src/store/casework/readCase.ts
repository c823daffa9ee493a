import { type RawBuilder, sql } from 'kysely'
import type { AccessAction } from '../../domain/access/accessActions.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'
import { type CaseFacts, factColumns } from './caseFacts.ts'
import type { ListScope } from './caseList.ts'
import { SALT_ONLY } from './events.ts'

/** An event as the page of a case shows it. Moments are UTC text with microseconds. */
export type EventLine = {
  readonly version: number
  readonly type: string
  readonly occurred: string
  readonly recorded: string
  readonly known: string
  readonly facts: unknown
  /** The name of who wrote it. */
  readonly person: string
  /** The reader wrote it. */
  readonly isMine?: true
  /** The name of the file that it came in with. */
  readonly importFile?: string
}

export type CaseRead = {
  readonly state: CaseFacts
  /** In the order in which they were written. */
  readonly events: readonly EventLine[]
  /** The names of the sealed parts, without the ones that hold nothing but salt. */
  readonly parts: readonly string[]
  /** When the actor's emergency access ends (UTC); missing for who sees the case in another way as well. */
  readonly emergencyUntil: string | undefined
}

/** Why a case is read, for the line in the access log, and what is opened of it. */
export type ReadingOf = {
  readonly purpose: string
  /** The sealed parts that will be opened; the line says so where one of them is there. */
  readonly parts: readonly string[]
  /** What the line calls them. */
  readonly as: string | undefined
  /** What the line says was done, where it is more than reading and opening. */
  readonly action?: AccessAction
}

/**
 * A case with its events, and the line in the access log, in one statement: each trip to the database costs the application as much as
 * what it fetches. Missing when there is no such case or it may not be seen; then nothing is written down.
 */
export async function readCase(
  tx: ActorTx,
  scope: ListScope,
  number: string,
  reading: ReadingOf,
): Promise<CaseRead | undefined> {
  const { rows } = await sql<
    CaseFacts & { events: EventLine[] | null; parts: string[] | null; emergency: string | null }
  >`
    select ${sql.join(factColumns(scope).map((column) => sql.ref(`c.${column}`)))}, (${eventsOf(scope)}) as events,
      (select array_agg(distinct s.part order by s.part) from event_sealed s
        where s.tenant = c.tenant and s.stream = c.case_id and s.part <> ${SALT_ONLY}) as parts,
      ${emergencyOf(scope)} as emergency,
      ${lineOf(reading)} as logged
    from case_state c where c.tenant = ${scope.tenant} and c.number = ${number} ${plannedOnce}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { events, parts, emergency, ...state } = row
  return { state, events: events ?? [], parts: parts ?? [], emergencyUntil: emergency ?? undefined }
}

/** The line in the access log: an opening where one of the parts is there, else a reading. */
function lineOf({ action, purpose, parts, as }: ReadingOf): RawBuilder<unknown> {
  const said = as ?? null
  if (action !== undefined) return sql`append_access(${action}, ${purpose}, array[c.case_id], ${said}, 'done')`
  const opens = sql`exists (select 1 from event_sealed s
    where s.tenant = c.tenant and s.stream = c.case_id and s.part = any(${parts}::text[]))`
  return parts.length === 0
    ? sql`append_access('read_case', ${purpose}, array[c.case_id], null, 'done')`
    : sql`(select append_access(case when o.opens then 'open_sealed' else 'read_case' end, ${purpose}, array[c.case_id],
        case when o.opens then ${said}::text end, 'done') from (select ${opens} as opens) o)`
}

/** Whoever works on a case has a grant of another kind; managers and partners see cases without grants. */
function emergencyOf({ role }: ListScope): RawBuilder<unknown> {
  if (role !== 'caseworker') return sql`null::text`
  return sql`(select case when bool_and(g.kind = 'break_glass') then ${utcText(sql`max(g.until)`)} end from case_grant g
    where g.tenant = c.tenant and g.case_id = c.case_id and g.principal = any((select app_principals())::int[]) and g.until > now())`
}

/** An organisation that was given a share is not told which file a fact came in with. */
function eventsOf({ role }: ListScope): RawBuilder<unknown> {
  const file = sql`left join import_file f on f.tenant = e.tenant and f.id = (e.facts ->> 'import_file')::int`
  return sql`
    select json_agg(json_strip_nulls(json_build_object('version', e.version, 'type', e.type, 'occurred', e.occurred,
      'recorded', ${utcText(sql`e.recorded`)}, 'known', ${utcText(sql`e.known`)}, 'facts', e.facts, 'person', p.name,
      'isMine', case when e.person = app_person() then true end
      ${role === 'partner' ? sql`` : sql`, 'importFile', f.name`})) order by e.version)
    from event e join principal p on p.tenant = e.tenant and p.id = e.person ${role === 'partner' ? sql`` : file}
    where e.tenant = c.tenant and e.stream = c.case_id`
}

/** As the driver gives a moment. */
function utcText(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
