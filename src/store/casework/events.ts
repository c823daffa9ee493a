import { sql } from 'kysely'
import type { SealedPlace } from '../../sealing/envelope.ts'
import { insertRows } from '../insertRows.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** An event as it is written. Moments are UTC text; `leaf` goes into the queue of the log. */
export type EventRow = {
  readonly tenant: number
  readonly stream: number
  readonly version: number
  readonly type: string
  readonly occurred: string
  readonly recorded: string
  readonly known: string
  readonly person: number
  readonly facts: string
  readonly commitment: Buffer
}

export type SealedRow = SealedPlace & { readonly sealed: Buffer }

export type LeafRow = {
  readonly tenant: number
  readonly stream: number
  readonly version: number
  readonly leaf: Buffer
}

const APPEND_LOCK = 7020

/**
 * Takes the tenant's append lock and then the time: whatever was recorded before a publication takes the lock alone is visible
 * to it, so that the same question gives the same answer years later. Hold it until the end of the transaction.
 */
export async function takeRecordedMoment(tx: ActorTx, tenant: number): Promise<string> {
  const { rows } = await sql<{ recorded: string }>`
    with lock as materialized (select pg_advisory_xact_lock_shared(${APPEND_LOCK}::int, ${tenant}))
    select clock_timestamp() as recorded from lock ${plannedOnce}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.recorded
}

/** Those of these streams that have no event. */
export async function listStreamsWithoutEvents(
  tx: ActorTx,
  tenant: number,
  streams: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ stream: number }>`
    select s as stream from unnest(${streams}::bigint[]) as s
    where not exists (select from event where tenant = ${tenant} and stream = s)`.execute(tx)
  return rows.map(({ stream }) => stream)
}

/**
 * Takes the tenant's append lock alone, until the end of the transaction: nothing is being recorded, and nothing will be. False,
 * at once, while somebody holds it, so that no append queues behind it. Beside busy writers it may never come: for a sweep, which
 * can be left for another time.
 */
export async function tryAppendLockAlone(tx: ActorTx, tenant: number): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${APPEND_LOCK}::int, ${tenant}) as taken`.execute(tx)
  return rows[0]?.taken ?? false
}

/** Numbers for new cases and advice requests. Never given twice; a transaction that fails leaves a gap. */
export async function takeStreams(tx: ActorTx, count: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('stream_id') as id from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A number for one new stream. */
export async function takeStream(tx: ActorTx): Promise<number> {
  const [stream] = await takeStreams(tx, 1)
  if (stream === undefined) throw new Error('the database gave no stream')
  return stream
}

/** The highest number that a stream was ever given; 0 before the first. */
export async function findLastStream(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{
    last: number | null
  }>`select pg_sequence_last_value('stream_id'::regclass) as last`.execute(tx)
  return rows[0]?.last ?? 0
}

/** The moments at which days begin in a time zone. */
export async function listDayBeginnings(
  tx: ActorTx,
  timeZone: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ day: string; moment: string }>`
    select day, day::timestamp at time zone ${timeZone} as moment from unnest(${days}::date[]) as t(day)`.execute(tx)
  return new Map(rows.map(({ day, moment }) => [day, moment]))
}

/** Writes events with their sealed parts, and queues their leaves, all in this transaction. */
export async function addEvents(
  tx: ActorTx,
  events: readonly EventRow[],
  sealed: readonly SealedRow[],
  leaves: readonly LeafRow[],
): Promise<void> {
  await insertRows(tx, 'event', eventTypes, events)
  await insertRows(tx, 'event_sealed', sealedTypes, sealed)
  await insertRows(tx, 'log_queue', leafTypes, leaves)
}

/** The events of a case in the order in which they were written; none when there is no such case or it may not be seen. */
export function listEvents(tx: ActorTx, tenant: number, stream: number) {
  return tx
    .selectFrom('event')
    .innerJoin('principal', (join) =>
      join.onRef('principal.tenant', '=', 'event.tenant').onRef('principal.id', '=', 'event.person'),
    )
    .select([
      'version',
      'type',
      'occurred',
      'recorded',
      'known',
      'facts',
      'principal.name as person',
      'event.person as person_id',
    ])
    .where('event.tenant', '=', tenant)
    .where('stream', '=', stream)
    .orderBy('version')
    .modifyEnd(plannedOnce)
    .execute()
}

/** The events of many streams at once, stream by stream in order, with the day on which the hub knew in a time zone. */
export function listEventsOf(tx: ActorTx, tenant: number, streams: readonly number[], timeZone: string) {
  return tx
    .selectFrom('event')
    .select(['stream', 'version', 'type', 'occurred', 'facts'])
    .select(sql<string>`(known at time zone ${timeZone})::date`.as('known_on'))
    .where('tenant', '=', tenant)
    .where('stream', '=', sql<number>`any(${streams}::bigint[])`)
    .orderBy('stream')
    .orderBy('version')
    .execute()
}

/** The sealed parts of these cases with one of these names. Row security hides parts that the actor may not open. */
export function listSealed(tx: ActorTx, tenant: number, streams: readonly number[], parts: readonly string[]) {
  return tx
    .selectFrom('event_sealed')
    .select(['tenant', 'stream', 'version', 'part', 'sealed'])
    .where('tenant', '=', tenant)
    .where('stream', '=', sql<number>`any(${streams}::bigint[])`)
    .where('part', '=', sql<string>`any(${parts}::text[])`)
    .orderBy('stream')
    .orderBy('version')
    .modifyEnd(plannedOnce)
    .execute()
}

/** Every event has a sealed part, this one when it has no other: the salt in it keeps the leaf of the event from being guessed. */
export const SALT_ONLY = 'salt'

const eventTypes = {
  tenant: 'int',
  stream: 'bigint',
  version: 'int',
  type: 'text',
  occurred: 'date',
  recorded: 'timestamptz',
  known: 'timestamptz',
  person: 'int',
  facts: 'jsonb',
  commitment: 'bytea',
} as const

const sealedTypes = { tenant: 'int', stream: 'bigint', version: 'int', part: 'text', sealed: 'bytea' } as const

const leafTypes = { tenant: 'int', stream: 'bigint', version: 'int', leaf: 'bytea' } as const
