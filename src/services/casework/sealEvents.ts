import { randomBytes } from 'node:crypto'
import type { StreamEvent } from '../../domain/casework/caseEvent.ts'
import type { Moment } from '../../domain/casework/caseHistory.ts'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { commitmentOf, SALT_BYTES, seal } from '../../sealing/envelope.ts'
import { eventLeaf } from '../../sealing/eventLeaf.ts'
import { type EventRow, type LeafRow, SALT_ONLY, type SealedRow } from '../../store/casework/events.ts'

/** A part of an event that only who may open the case can read. `text` is JSON. */
export type ClearPart = { readonly part: string; readonly text: string }

/** An event on its way into a stream, at its place and with its times. */
export type NewEvent = {
  readonly stream: number
  readonly version: number
  readonly event: StreamEvent
  readonly recorded: Moment
  readonly known: Moment
  readonly parts: readonly ClearPart[]
}

export type SealedEvents = {
  readonly events: EventRow[]
  readonly sealed: SealedRow[]
  readonly leaves: LeafRow[]
}

/** Seals the parts of events under the keys of their streams and makes their leaves. Throws when a key is missing. */
export function sealEvents(
  actor: { readonly tenant: number; readonly person: number },
  keys: ReadonlyMap<number, Buffer>,
  events: readonly NewEvent[],
): SealedEvents {
  const rows: SealedEvents = { events: [], sealed: [], leaves: [] }
  for (const event of events) {
    const key = keys.get(event.stream)
    if (!key) throw new Error('a stream has no key')
    sealOne(rows, actor, key, event)
  }
  return rows
}

function sealOne(
  rows: SealedEvents,
  { tenant, person }: { readonly tenant: number; readonly person: number },
  key: Buffer,
  { stream, version, event, recorded, known, parts }: NewEvent,
): void {
  const clear = parts.length > 0 ? parts : [{ part: SALT_ONLY, text: '' }]
  const salted = clear.map((part) => ({ ...part, salt: randomBytes(SALT_BYTES) }))
  for (const { part, salt, text } of salted) {
    const place = { tenant, stream, version, part }
    rows.sealed.push({ ...place, sealed: seal(key, place, salt, text) })
  }
  const { type, occurred, facts } = event
  const written = { tenant, stream, version, type, occurred, recorded, known, person, commitment: commitmentOf(salted) }
  rows.events.push({ ...written, facts: canonicalJson(facts) })
  rows.leaves.push({ tenant, stream, version, leaf: eventLeaf({ ...written, facts }) })
}
