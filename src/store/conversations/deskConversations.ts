import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A conversation in the queue of the desk: nothing of what was said. Moments are UTC text, to the minute. */
export type QueuedConversation = {
  readonly id: number
  readonly number: string
  readonly kind: 'report' | 'advice' | 'help' | 'chat'
  readonly facts: Readonly<Record<string, string>>
  readonly begun_at: string
  readonly reporter_at: string
  readonly desk_at: string | null
  readonly held_by: number | null
  readonly holder: string | null
  /** Messages that the reader did not see yet. */
  readonly unread: number
  readonly withdrawn: boolean
  readonly deletion_asked: boolean
  readonly blocked: boolean
}

const MOST = 200

/** Those that wait for an answer first, the longest waiting on top; then the others, the newest on top. */
export async function listQueue(tx: ActorTx, { tenant, person }: Actor): Promise<readonly QueuedConversation[]> {
  const { rows } = await sql<QueuedConversation>`${queued(tenant, person)}
    order by (c.desk_at is null or c.desk_at < c.reporter_at) and c.withdrawn_at is null and c.blocked_at is null desc,
      case when c.desk_at is null or c.desk_at < c.reporter_at then c.reporter_at end, c.reporter_at desc limit ${MOST}`.execute(
    tx,
  )
  return rows
}

export type DeskConversation = QueuedConversation & {
  readonly recipient: string
  readonly reporter_recipient: string
  readonly generation: number
  readonly messages: number
}

/** Missing when there is none. */
export async function findConversation(
  tx: ActorTx,
  { tenant, person }: Actor,
  number: string,
): Promise<DeskConversation | undefined> {
  const { rows } =
    await sql<DeskConversation>`${queued(tenant, person)} and c.number = ${number} ${plannedOnce}`.execute(tx)
  return rows[0]
}

function queued(tenant: number, person: number) {
  return sql`select c.id, c.number, c.kind, c.facts, c.begun_at, c.reporter_at, c.desk_at, c.held_by, p.name as holder,
    (select count(*)::int from conversation_message m where m.tenant = c.tenant and m.conversation = c.id
      and m.seq > coalesce((select r.seq from conversation_read r where r.tenant = c.tenant and r.conversation = c.id and r.person = ${person}), 0)
      and m.person is distinct from ${person}) as unread,
    c.withdrawn_at is not null as withdrawn, c.deletion_asked_at is not null as deletion_asked, c.blocked_at is not null as blocked,
    c.recipient, c.reporter_recipient, c.generation, c.messages
    from conversation c left join principal p on p.tenant = c.tenant and p.id = c.held_by where c.tenant = ${tenant}`
}

/** A message as it lies there. `name` is missing for the reporter. */
export type DeskLine = {
  readonly seq: number
  readonly author: 'reporter' | 'desk' | 'note'
  readonly name: string | null
  readonly generation: number
  readonly sealed: Buffer
  readonly written_at: string
}

/** What was said and noted after a message, oldest first. */
export async function listDeskLines(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  after: number,
): Promise<readonly DeskLine[]> {
  const { rows } = await sql<DeskLine>`
    select m.seq, m.author, p.name, m.generation, m.sealed, m.written_at from conversation_message m
    left join principal p on p.tenant = m.tenant and p.id = m.person
    where m.tenant = ${tenant} and m.conversation = ${conversation} and m.seq > ${after} order by m.seq ${plannedOnce}`.execute(
    tx,
  )
  return rows
}

/** The key of a conversation as it was sealed for one reader, by generation; empty for who has none. */
export function listOwnKeys(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
): Promise<readonly { readonly generation: number; readonly sealed: Buffer }[]> {
  return tx
    .selectFrom('conversation_key')
    .innerJoin('desk_reader', (join) =>
      join
        .onRef('desk_reader.tenant', '=', 'conversation_key.tenant')
        .onRef('desk_reader.id', '=', 'conversation_key.reader'),
    )
    .select(['generation', 'conversation_key.sealed'])
    .where('conversation_key.tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .where('desk_reader.person', '=', person)
    .where('retired_at', 'is', null)
    .orderBy('generation')
    .execute()
}

/** Adds what the desk says or notes under its number. False when another message took it: look again and seal anew. */
export async function addDeskMessage(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
  message: {
    readonly seq: number
    readonly author: 'desk' | 'note'
    readonly generation: number
    readonly sealed: Uint8Array
  },
): Promise<boolean> {
  const { seq, author, generation, sealed } = message
  const { rows } = await sql`
    update conversation c set messages = c.messages + 1, bytes = c.bytes + ${sealed.length},
      desk_at = case when ${author} = 'desk' then to_minute(clock_timestamp()) else c.desk_at end
    where c.tenant = ${tenant} and c.id = ${conversation} and c.messages = ${seq - 1} and c.generation = ${generation}
    returning c.id`.execute(tx)
  if (rows.length === 0) return false
  await sql`insert into conversation_message (tenant, conversation, seq, author, person, generation, sealed, written_at)
    values (${tenant}, ${conversation}, ${seq}, ${author}, ${person}, ${generation}, ${Buffer.from(sealed)}, to_minute(clock_timestamp()))`.execute(
    tx,
  )
  return true
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

/** Who of the desk has it from now on; nobody: back to the queue. */
export async function holdConversation(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  holder: number | null,
): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ held_by: holder })
    .where('tenant', '=', tenant)
    .where('id', '=', conversation)
    .execute()
}

/** Ends it for who abuses it: nothing is added any more. */
export async function blockConversation(tx: ActorTx, { tenant, person }: Actor, conversation: number): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ blocked_at: sql`to_minute(clock_timestamp())`, blocked_by: person })
    .where('tenant', '=', tenant)
    .where('id', '=', conversation)
    .where('blocked_at', 'is', null)
    .execute()
}

/** Gives readers the key of a conversation, sealed to each by somebody who has it. What a reader has already stays. */
export async function giveKeys(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  keys: readonly { readonly generation: number; readonly reader: number; readonly sealed: Uint8Array }[],
): Promise<void> {
  if (keys.length === 0) return
  await tx
    .insertInto('conversation_key')
    .values(keys.map(({ sealed, ...key }) => ({ tenant, conversation, ...key, sealed: Buffer.from(sealed) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The readers of now who lack the key of a conversation in its newest generation: somebody who has it can give it to them. */
export async function listReadersWithout(
  tx: ActorTx,
  tenant: number,
  conversation: number,
): Promise<readonly { readonly reader: number; readonly name: string; readonly recipient: string }[]> {
  const { rows } = await sql<{ reader: number; name: string; recipient: string }>`
    select r.id as reader, p.name, r.recipient from desk_reader r join principal p on p.tenant = r.tenant and p.id = r.person
    join conversation c on c.tenant = r.tenant and c.id = ${conversation}
    where r.tenant = ${tenant} and r.retired_at is null and r.tried_at is not null and not exists (select 1 from conversation_key k
      where k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation and k.reader = r.id)
    order by p.name ${plannedOnce}`.execute(tx)
  return rows
}

/** Whether somebody can open a conversation now: their key was tried, and what is sealed to it is there. */
export async function canOpen(tx: ActorTx, tenant: number, conversation: number, person: number): Promise<boolean> {
  const { rows } = await sql`
    select from desk_reader r join conversation_key k on k.tenant = r.tenant and k.reader = r.id
    join conversation c on c.tenant = k.tenant and c.id = k.conversation and c.generation = k.generation
    where r.tenant = ${tenant} and r.person = ${person} and r.retired_at is null and r.tried_at is not null
      and k.conversation = ${conversation} ${plannedOnce}`.execute(tx)
  return rows.length > 0
}
