import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { AskedDeletion, BlockReason } from '../../domain/conversations/conversation.ts'
import { QUEUE_PAGE } from '../../domain/conversations/queueOrder.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A conversation in the queue of the desk: nothing of what was said. Moments are UTC text, to the minute. */
export type QueuedConversation = {
  readonly id: number
  readonly number: string
  readonly kind: 'report' | 'advice' | 'help' | 'chat'
  readonly facts: Readonly<Record<string, string>>
  readonly begun_at: string
  /** When the reporter was last here. */
  readonly reporter_at: string
  /** When the newest message of the reporter was written. */
  readonly wrote_at: string
  readonly desk_at: string | null
  /** Since when a message of the reporter waits for an answer. */
  readonly waits_since: string | null
  readonly held_by: number | null
  readonly holder: string | null
  /** The newest number. */
  readonly messages: number
  /** Messages that the reader did not see yet; none in what a colleague has, unless somebody waits there. */
  readonly unread: number
  /** The reader was given its key. */
  readonly readable: boolean
  readonly withdrawn: boolean
  readonly closed: boolean
  readonly blocked_reason: BlockReason | null
  readonly deletion_by: AskedDeletion['by'] | null
  readonly deletion_asked_at: string | null
  readonly consented: boolean
  /** The number of the case that it became. */
  readonly case_number: string | null
  /** Somebody who could read has left: a reader makes the next generation of the key. */
  readonly needs_rotation: boolean
  /** A message of the reporter waits for an answer that they can get. */
  readonly waits: boolean
}

/** A page of the queue, in the order of `queueOrder`: the whole of it is ordered before it is cut. Pages count from 1. */
export async function listQueue(
  tx: ActorTx,
  { tenant, person }: Actor,
  page = 1,
): Promise<readonly QueuedConversation[]> {
  const { rows } = await sql<QueuedConversation>`select ${queueColumns(person)} ${queued(tenant)}
    order by ${waits} desc,
      case when ${waits} then urgency_of(c.facts) end,
      case when ${waits} then c.waits_since end,
      case when not ${waits} then c.reporter_at end desc,
      case when ${waits} then length(c.number) else -length(c.number) end,
      case when ${waits} then c.number end, c.number desc
    limit ${QUEUE_PAGE} offset ${(page - 1) * QUEUE_PAGE}`.execute(tx)
  return rows
}

/** How many conversations there are, on whichever page, and in how many of them something is unread as in the queue. */
export type QueueCounts = { readonly all: number; readonly unread: number }

export async function countQueue(tx: ActorTx, { tenant, person }: Actor): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`select count(*)::int as "all", count(*) filter (where exists (
      select 1 from conversation_message m where m.tenant = c.tenant and m.conversation = c.id
        and m.seq > ${readBy(person)} and m.person is distinct from ${person}) and ${isFor(person)})::int as unread
    from conversation c where c.tenant = ${tenant} ${plannedOnce}`.execute(tx)
  return rows[0] ?? { all: 0, unread: 0 }
}

export type DeskConversation = QueuedConversation & {
  readonly channel: string
  readonly recipient: string
  readonly reporter_recipient: string
  readonly generation: number
  /** How far the reporter has read. */
  readonly read_by_reporter: number
  readonly consented_by: 'reporter' | 'desk' | null
  /** How far who asks has read. */
  readonly read_to: number
  /** When the message was written in which a colleague read it; null where the reporter said it by the room. */
  readonly consent_said_at: string | null
}

/** Missing when there is none. */
export async function findConversation(
  tx: ActorTx,
  { tenant, person }: Actor,
  number: string,
): Promise<DeskConversation | undefined> {
  const { rows } =
    await sql<DeskConversation>`select ${queueColumns(person)}, c.channel, c.recipient, c.reporter_recipient,
    c.generation, c.consented_by, ${readBy(person)} as read_to, (select m.written_at from conversation_message m
      where m.tenant = c.tenant and m.conversation = c.id and m.seq = c.consent_message) as consent_said_at, coalesce((select r.seq from conversation_read r
      where r.tenant = c.tenant and r.conversation = c.id and r.person = 0), 0) as read_by_reporter
    ${queued(tenant)} and c.number = ${number} ${plannedOnce}`.execute(tx)
  return rows[0]
}

function queueColumns(person: number) {
  return sql`c.id, c.number, c.kind, c.facts, c.begun_at, c.reporter_at, c.desk_at, c.waits_since, c.held_by, p.name as holder, c.messages,
    coalesce((select m.written_at from conversation_message m
      where m.tenant = c.tenant and m.conversation = c.id and m.seq = c.reporter_wrote), c.begun_at) as wrote_at,
    (select count(*)::int from conversation_message m where m.tenant = c.tenant and m.conversation = c.id
      and m.seq > ${readBy(person)} and m.person is distinct from ${person} and ${isFor(person)}) as unread,
    exists (select 1 from conversation_key k join desk_reader d on d.tenant = k.tenant and d.id = k.reader
      where k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation and d.person = ${person}) as readable,
    c.withdrawn_at is not null as withdrawn, c.closed_at is not null as closed, c.blocked_reason, c.deletion_by, c.deletion_asked_at,
    c.consented_at is not null as consented, c.became_case as case_number, c.rotation_due as needs_rotation,
    ${waits} as waits`
}

const waits = sql`(c.waits_since is not null and c.withdrawn_at is null and c.blocked_at is null)`

/** What a colleague has is theirs to read, as long as nobody waits. */
function isFor(person: number) {
  return sql`(c.held_by is null or c.held_by = ${person} or ${waits})`
}

function readBy(person: number) {
  return sql`coalesce((select r.seq from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person = ${person}), 0)`
}

function queued(tenant: number) {
  return sql`from conversation c left join principal p on p.tenant = c.tenant and p.id = c.held_by where c.tenant = ${tenant}`
}

/** The names of colleagues by their numbers. */
export async function listNamesOf(
  tx: ActorTx,
  tenant: number,
  people: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('principal')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where('id', 'in', people)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A message as it lies there. `name` is missing for the reporter. */
export type DeskLine = {
  readonly seq: number
  readonly author: 'reporter' | 'desk' | 'note'
  readonly name: string | null
  readonly generation: number
  readonly sealed: Buffer
  /** How many pictures belong to it. */
  readonly parts: number
  readonly written_at: string
}

/** Which messages are asked for: those after a number, those before one, or the newest. */
export type LinesPart = { readonly after?: number | undefined; readonly before?: number | undefined }

/** So many messages, or bytes of them and one message more, come at once. */
export const MOST_LINES = 60
const MOST_BYTES = 2_000_000

/**
 * What was said and noted, oldest first, as much as comes at once: after a number what stands next to it, else the newest. The newest reach
 * back to what the reporter wrote last, by which a page knows the key.
 */
export async function listDeskLines(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  { after, before }: LinesPart,
): Promise<readonly DeskLine[]> {
  const isForward = after !== undefined
  const order = isForward ? sql`asc` : sql`desc`
  const floor = isForward || before !== undefined ? sql`false` : sql`m.seq >= m.of_reporter`
  const { rows } = await sql<DeskLine>`
    select m.seq, m.author, p.name, m.generation, m.sealed, m.written_at,
      (select count(*)::int from conversation_part a where a.tenant = m.tenant and a.conversation = m.conversation and a.seq = m.seq) as parts
    from (select n.*, row_number() over (order by n.seq ${order}) as nth,
        sum(length(n.sealed)) over (order by n.seq ${order}) - length(n.sealed) as bytes,
        max(n.seq) filter (where n.author = 'reporter') over () as of_reporter
      from conversation_message n where n.tenant = ${tenant} and n.conversation = ${conversation}
        and n.seq > ${after ?? 0} and n.seq < ${before ?? 1_000_000}) m
    left join principal p on p.tenant = m.tenant and p.id = m.person
    where (m.nth <= ${MOST_LINES} and m.bytes < ${MOST_BYTES}) or ${floor} order by m.seq`.execute(tx)
  return rows
}

/** Whether the reporter wrote the message of a number. */
export async function isOfReporter(tx: ActorTx, tenant: number, conversation: number, seq: number): Promise<boolean> {
  const found = await tx
    .selectFrom('conversation_message')
    .select('author')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return found?.author === 'reporter'
}

/** A picture of a message, sealed; missing when there is none. */
export async function findPart(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  { seq, part }: { readonly seq: number; readonly part: number },
): Promise<Buffer | undefined> {
  const kept = await tx
    .selectFrom('conversation_part')
    .select('sealed')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .where('seq', '=', seq)
    .where('part', '=', part)
    .executeTakeFirst()
  return kept?.sealed
}

export type DeskMessage = {
  /** The number that it was sealed for. */
  readonly seq: number
  /** A note is for the desk alone. */
  readonly author: 'desk' | 'note'
  readonly generation: number
  readonly sealed: Uint8Array
}

/** Adds what the desk says or notes under its number, in a conversation that is held. */
export async function addDeskMessage(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
  { seq, author, generation, sealed }: DeskMessage,
): Promise<void> {
  await sql`update conversation set bytes = bytes + ${sealed.length} where tenant = ${tenant} and id = ${conversation}`.execute(
    tx,
  )
  await sql`insert into conversation_message (tenant, conversation, seq, author, person, generation, sealed, written_at)
    values (${tenant}, ${conversation}, ${seq}, ${author}, ${person}, ${generation}, ${Buffer.from(sealed)}, to_minute(clock_timestamp()))`.execute(
    tx,
  )
}

/** Says how far somebody of the desk has read. */
export async function markRead(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
  seq: number,
): Promise<void> {
  await sql`insert into conversation_read as r (tenant, conversation, person, seq) values (${tenant}, ${conversation}, ${person}, ${seq})
    on conflict (tenant, conversation, person) do update set seq = greatest(r.seq, excluded.seq)`.execute(tx)
}
