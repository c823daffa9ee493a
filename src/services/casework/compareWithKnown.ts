import type { Actor } from '../../domain/access/actor.ts'
import type { ImportCells, ImportRow } from '../../domain/casework/importRow.ts'
import { otherContentErrors } from '../../domain/casework/importRowDifference.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import {
  type DatedEvent,
  knownAdviceRequestCells,
  knownCaseCells,
  type SealedClient,
} from '../../domain/casework/knownRow.ts'
import { parseAdviceRequestEvent, parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import { CLIENT_AT_REPORT } from '../../domain/casework/sealedPart.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { listKnownNumbers } from '../../store/casework/caseStates.ts'
import { listEventsOf } from '../../store/casework/events.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { openParts } from './openParts.ts'

export type Comparison = {
  readonly fresh: readonly ImportRow[]
  readonly unchanged: number
  readonly errors: readonly ImportError[]
}

const BATCH = 500

/** Divides the rows of a file into new ones, ones that say what is known, and errors. Opening what was sealed is logged. */
export async function compareWithKnown(
  tx: ActorTx,
  keyRing: KeyRing,
  actor: Actor,
  { rows, timeZone }: { readonly rows: readonly ImportRow[]; readonly timeZone: string },
): Promise<Comparison> {
  const fresh: ImportRow[] = []
  const errors: ImportError[] = []
  let unchanged = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    const known = await knownCells(tx, keyRing, actor, batch, timeZone)
    for (const row of batch) {
      const cells = known.get(row.ref)
      const found = cells ? otherContentErrors(row, cells) : []
      if (!cells) fresh.push(row)
      else if (found.length === 0) unchanged += 1
      errors.push(...found)
    }
  }
  return { fresh, unchanged, errors }
}

async function knownCells(
  tx: ActorTx,
  keyRing: KeyRing,
  actor: Actor,
  rows: readonly ImportRow[],
  timeZone: string,
): Promise<ReadonlyMap<string, ImportCells>> {
  const { tenant } = actor
  const known = await listKnownNumbers(
    tx,
    tenant,
    rows.map(({ ref }) => ref),
  )
  if (known.length === 0) return new Map()
  const streams = known.map(({ stream }) => stream)
  const events = Map.groupBy(await listEventsOf(tx, tenant, streams, timeZone), ({ stream }) => stream)
  const clients = await openClients(tx, keyRing, actor, streams)
  return new Map(
    known.map(({ kind, number, stream }) => {
      const own = events.get(stream) ?? []
      const cells =
        kind === 'report' ? knownCaseCells(number, own.map(dated), clients.get(stream)) : adviceCells(number, own)
      return [number, cells]
    }),
  )
}

async function openClients(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant }: Actor,
  streams: readonly number[],
): Promise<ReadonlyMap<number, SealedClient>> {
  const opened = await openParts(tx, keyRing, tenant, streams, [CLIENT_AT_REPORT])
  await appendAccess(tx, { action: 'compare_import', purpose: 'import', cases: streams, part: CLIENT_AT_REPORT })
  return new Map(
    opened.map(({ stream, content }) => [
      stream,
      { age: Number(content.age), accompanying_minors: Number(content.accompanying_minors) },
    ]),
  )
}

type EventOfStream = Awaited<ReturnType<typeof listEventsOf>>[number]

function dated({ type, occurred, facts, known_on }: EventOfStream): DatedEvent<ReturnType<typeof parseCaseEvent>> {
  return { event: parseCaseEvent(type, occurred, facts), knownOn: known_on as IsoDate }
}

function adviceCells(number: string, [event]: readonly EventOfStream[]): ImportCells {
  if (!event) throw new Error('an advice request has no event')
  return knownAdviceRequestCells(number, parseAdviceRequestEvent(event.type, event.occurred, event.facts))
}
