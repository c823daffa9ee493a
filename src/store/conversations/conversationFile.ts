import { sql } from 'kysely'
import type { AskedDeletion, BlockReason, Conversation } from '../../domain/conversations/conversation.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A conversation that is held for what is decided on it, until the end of the transaction. */
export type LockedConversation = {
  readonly id: number
  readonly number: string
  /** Where the notices of it go. */
  readonly channel: string
  readonly file: Conversation
}

type Row = {
  readonly id: number
  readonly number: string
  readonly channel: string
  readonly generation: number
  readonly begun_at: string
  readonly reporter_at: string
  readonly desk_at: string | null
  readonly messages: number
  readonly reporter_wrote: number
  readonly desk_wrote: number
  readonly reporter_read: number
  readonly desk_read: number
  readonly withdrawn_at: string | null
  readonly deletion_by: AskedDeletion['by'] | null
  readonly deletion_person: number | null
  readonly deletion_asked_at: string | null
  readonly deletion_agreed: number | null
  readonly blocked_at: string | null
  readonly blocked_by: number | null
  readonly blocked_reason: BlockReason | null
  readonly held_by: number | null
  readonly closed_at: string | null
  readonly consented_at: string | null
  readonly consent_ended_at: string | null
  readonly consent_ended_after: number | null
  readonly became_case_at: string | null
  readonly readers: readonly number[]
}

/** Missing when there is none. For who holds conversations, and for the program that keeps their terms. */
export async function lockConversation(
  tx: ActorTx,
  tenant: number,
  number: string,
): Promise<LockedConversation | undefined> {
  const { rows } = await sql<Row>`
    select c.id, c.number, c.channel, c.generation, c.begun_at, c.reporter_at, c.desk_at, c.messages, c.reporter_wrote, c.desk_wrote,
      coalesce((select max(r.seq) from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person = 0), 0) as reporter_read,
      coalesce((select max(r.seq) from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person > 0), 0) as desk_read,
      c.withdrawn_at, c.deletion_by, c.deletion_person, c.deletion_asked_at, c.deletion_agreed, c.blocked_at, c.blocked_by, c.blocked_reason,
      c.held_by, c.closed_at, c.consented_at, c.consent_ended_at, c.consent_ended_after, c.became_case_at,
      array(select d.person from conversation_key k join desk_reader d on d.tenant = k.tenant and d.id = k.reader
        where k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation and d.retired_at is null and d.person is not null
        order by d.person) as readers
    from conversation c where c.tenant = ${tenant} and c.number = ${number} for update of c ${plannedOnce}`.execute(tx)
  const [row] = rows
  return row && { id: row.id, number: row.number, channel: row.channel, file: fileOf(row) }
}

function fileOf(row: Row): Conversation {
  const { generation, readers } = row
  return {
    ...{ begunAt: row.begun_at, reporterActiveAt: row.reporter_at, deskActiveAt: row.desk_at },
    newest: row.messages,
    written: { reporter: row.reporter_wrote, desk: row.desk_wrote },
    read: { reporter: row.reporter_read, desk: row.desk_read },
    withdrawnAt: row.withdrawn_at,
    ...{ deletion: deletionOf(row), blocked: blockOf(row) },
    ...{ worker: row.held_by, closedAt: row.closed_at, readers, generation },
    ...{ consentedAt: row.consented_at, consentEnded: endOf(row), becameCaseAt: row.became_case_at, deletedAt: null },
  }
}

function deletionOf({ deletion_by: by, deletion_person: person, deletion_asked_at: at, deletion_agreed: agreed }: Row) {
  return by === null || at === null ? null : { by, person, at, agreed }
}

function endOf({ consent_ended_at: at, consent_ended_after: newest }: Row) {
  return at === null || newest === null ? null : { at, newest }
}

function blockOf({ blocked_by: person, blocked_at: at, blocked_reason: reason }: Row) {
  return person === null || at === null || reason === null ? null : { reason, person, at }
}

/**
 * What the desk changed: nothing that is the reporter's own. A case that it became is written with its number (`saveBecameCase`);
 * `consentMessage` is where consent was read that a colleague notes.
 */
export async function saveDeskSide(
  tx: ActorTx,
  tenant: number,
  { id, file: before }: LockedConversation,
  after: Conversation,
  consentMessage?: number,
): Promise<void> {
  const { deletion, blocked, consentEnded } = after
  const isAnswered = after.written.desk > before.written.desk || (before.closedAt === null && after.closedAt !== null)
  const isConsentNew = after.consentedAt !== before.consentedAt
  await sql`update conversation c set desk_at = ${after.deskActiveAt}, messages = ${after.newest}, desk_wrote = ${after.written.desk},
    held_by = ${after.worker}, closed_at = ${after.closedAt}, waits_since = case when ${isAnswered} then null else c.waits_since end,
    blocked_at = ${blocked?.at ?? null}, blocked_by = ${blocked?.person ?? null}, blocked_reason = ${blocked?.reason ?? null},
    deletion_asked_at = ${deletion?.at ?? null}, deletion_by = ${deletion?.by ?? null}, deletion_person = ${deletion?.person ?? null},
    deletion_agreed = ${deletion?.agreed ?? null}, consented_at = ${after.consentedAt},
    consented_by = case when ${isConsentNew} then ${after.consentedAt === null ? null : 'desk'} else c.consented_by end,
    consent_message = case when ${isConsentNew} then ${consentMessage ?? null} else c.consent_message end,
    consent_ended_at = ${consentEnded?.at ?? null}, consent_ended_after = ${consentEnded?.newest ?? null}
    where c.tenant = ${tenant} and c.id = ${id} ${plannedOnce}`.execute(tx)
}

/** The number of the case that a conversation became, or joined. */
export async function saveBecameCase(
  tx: ActorTx,
  tenant: number,
  id: number,
  became: { readonly at: string; readonly number: string },
): Promise<void> {
  await sql`update conversation set became_case_at = ${became.at}, became_case = ${became.number}, desk_at = ${became.at}
    where tenant = ${tenant} and id = ${id} ${plannedOnce}`.execute(tx)
}

/** Says that something changed, to every page that shows the conversation and to the queue. Out after commit. */
export async function tellTalk(tx: ActorTx, channel: string): Promise<void> {
  await sql`select pg_notify('baken_talk', ${channel}) ${plannedOnce}`.execute(tx)
}

/** This moment as conversations have it: to the minute, UTC, by the clock of the database. */
export async function takeMinute(tx: ActorTx): Promise<string> {
  const { rows } = await sql<{ minute: string }>`select to_minute(clock_timestamp()) as minute ${plannedOnce}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('the database has no clock')
  return row.minute
}
