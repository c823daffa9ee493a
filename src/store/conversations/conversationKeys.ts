import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** Somebody of the desk to whom a key can be sealed; without a name: the recovery key. */
export type KeyHolder = {
  readonly reader: number
  readonly person: number | null
  readonly name: string | null
  readonly role: string | null
  readonly recipient: string
  /** They were given the newest generation of the key of the conversation. */
  readonly hasKey: boolean
}

/** A key of a conversation, sealed to one reader. */
export type ReadersKey = { readonly reader: number; readonly sealed: Uint8Array }

/** The key of a conversation as it was sealed for one reader, by generation; empty for who has none. */
export function listOwnKeys(
  tx: ActorTx,
  { tenant, person }: Actor,
  conversation: number,
): Promise<readonly { readonly generation: number; readonly sealed: Buffer }[]> {
  return sealedKeysOf(tx, tenant, conversation)
    .where('desk_reader.person', '=', person)
    .where('retired_at', 'is', null)
    .execute()
}

/** The keys of a conversation by generation, each as it was sealed to a reader (`desk_reader`). */
export function sealedKeysOf(tx: ActorTx, tenant: number, conversation: number) {
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
    .orderBy('generation')
}

/** Gives readers the key of a conversation, sealed to each by somebody who has it. What a reader has already stays. */
export async function giveKeys(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  keys: readonly (ReadersKey & { readonly generation: number })[],
): Promise<void> {
  if (keys.length === 0) return
  await tx
    .insertInto('conversation_key')
    .values(keys.map(({ sealed, ...key }) => ({ tenant, conversation, ...key, sealed: Buffer.from(sealed) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everybody who can be given the key of a conversation: the readers of now whose own key was tried, and the recovery key, last. */
export async function listKeyHolders(tx: ActorTx, tenant: number, conversation: number): Promise<readonly KeyHolder[]> {
  const { rows } = await sql<KeyHolder>`
    select r.id as reader, r.person, p.name, m.role, r.recipient, exists (select 1 from conversation_key k where k.tenant = c.tenant
      and k.conversation = c.id and k.generation = c.generation and k.reader = r.id) as "hasKey"
    from desk_reader r join conversation c on c.tenant = r.tenant and c.id = ${conversation}
    left join principal p on p.tenant = r.tenant and p.id = r.person
    left join staff_member m on m.tenant = r.tenant and m.person = r.person
    where r.tenant = ${tenant} and r.retired_at is null and r.tried_at is not null
    order by r.person is null, p.name ${plannedOnce}`.execute(tx)
  return rows
}

/** Of them, to whom the next generation of its key has to be sealed: who can read it now, and the recovery key. */
export function holdersOfNext(holders: readonly KeyHolder[], without?: number): readonly KeyHolder[] {
  return holders.filter(({ person, hasKey }) => person === null || (hasKey && person !== without))
}

/** The persons whose own key was made and tried. */
export async function listDeskReaderPersons(tx: ActorTx, tenant: number): Promise<readonly number[]> {
  const { rows } = await sql<{ person: number }>`select person from desk_reader
    where tenant = ${tenant} and retired_at is null and tried_at is not null and person is not null order by person ${plannedOnce}`.execute(
    tx,
  )
  return rows.map(({ person }) => person)
}

/** Takes what was sealed to somebody of a conversation, of every generation. For who leads. */
export async function takeKeys(tx: ActorTx, tenant: number, conversation: number, person: number): Promise<void> {
  await sql`delete from conversation_key k using desk_reader r where k.tenant = ${tenant} and k.conversation = ${conversation}
    and r.tenant = k.tenant and r.id = k.reader and r.person = ${person}`.execute(tx)
}

export type NextGeneration = {
  readonly generation: number
  readonly recipient: string
  readonly keys: readonly ReadersKey[]
  /** The same, sealed to the reporter without what opens: with it they write on. */
  readonly reporterKey: Uint8Array
}

/** Puts the next generation in place of the newest one. */
export async function saveNextGeneration(
  tx: ActorTx,
  tenant: number,
  conversation: number,
  { generation, recipient, keys, reporterKey }: NextGeneration,
): Promise<void> {
  await sql`update conversation set generation = ${generation}, recipient = ${recipient}, rotation_due = false
    where tenant = ${tenant} and id = ${conversation}`.execute(tx)
  await giveKeys(
    tx,
    tenant,
    conversation,
    keys.map((key) => ({ ...key, generation })),
  )
  await sql`insert into conversation_reporter_key (tenant, conversation, generation, sealed)
    values (${tenant}, ${conversation}, ${generation}, ${Buffer.from(reporterKey)})`.execute(tx)
}
