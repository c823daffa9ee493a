import type { Actor } from '../../domain/access/actor.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import { type CaseChapters, type CaseFile, foldCase, foldChapters } from '../../domain/casework/caseFile.ts'
import { otherCaseOf } from '../../domain/casework/otherCase.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import { toldOutside } from '../../domain/casework/sharing/toldOutside.ts'
import { AppError } from '../../errors.ts'
import { type CaseShare, listShares } from '../../store/access/cases/caseShares.ts'
import { type CaseWorker, listWorkers } from '../../store/access/cases/caseTeam.ts'
import { listCaseNumbers } from '../../store/casework/caseNumbers.ts'
import { type CaseRead, type EventLine, readCase } from '../../store/casework/readCase.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { flagOwnSurname } from './flagOwnSurname.ts'
import { type OpenedPart, openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

/** A line of the history with its event, told apart by its kind. */
export type ShownEvent = EventLine & { readonly event: CaseEvent }

export type CaseView = Omit<CaseRead, 'events'> & {
  /** In the order in which they were written. */
  readonly events: readonly ShownEvent[]
  /** The whole case; missing for an organisation that was given a share. */
  readonly file: CaseFile | undefined
  /** What the reader was told of each chapter. */
  readonly chapters: CaseChapters
  /** The parts that were asked for, opened; the newest of a part last. */
  readonly opened: readonly OpenedPart[]
  /** The shares through which an organisation sees the case; missing for who sees all of it. */
  readonly shares: readonly CaseShare[] | undefined
  /** Who works on it, its owner first; nobody where it was not asked for, or for an organisation that was given a share. */
  readonly team: readonly CaseWorker[]
  /** The numbers of the cases that its events name, by stream, as far as the reader may see them. */
  readonly related: ReadonlyMap<number, string>
}

/** The sealed parts that a chapter of the case shows, as far as they are there; the log says `as`. */
export type OpenChapter = { readonly parts: readonly string[]; readonly as: string }

export type ShowCase = (
  actor: Actor,
  request: {
    readonly number: string
    /** One part, which has to be there, or those of a chapter. */
    readonly open?: string | OpenChapter
    /** Whether to say who works on it. */
    readonly team?: boolean
  },
) => Promise<CaseView>

/**
 * One case: its facts, its events, folded, and the sealed parts that were asked for. Every reading is a line in the access log.
 * Fails with `not-found`, also when the case may not be seen.
 */
export function makeShowCase(withActor: WithActor, keyRing: KeyRing): ShowCase {
  return (actor, { number, open, team = false }) =>
    withActor(actor, async (tx) => {
      const { tenant, purpose } = actor
      const read = await readCase(tx, scopeOf(actor), number, { purpose, ...asked(open) })
      if (!read) throw new AppError('not-found')
      const parts = partsToOpen(read, open)
      const caseId = read.state.case_id
      const shares = await sharesOf(tx, actor, caseId)
      const opened = parts.length === 0 ? [] : await openParts(tx, keyRing, tenant, [caseId], parts)
      await flagOwnSurname(tx, actor, opened)
      const working = team && !shares ? await listWorkers(tx, tenant, caseId) : []
      const events = read.events.map(shownEvent)
      const folded = foldedFor(events, shares)
      const related = await listCaseNumbers(tx, tenant, relatedTo(read))
      return {
        ...read,
        events,
        ...folded,
        opened: shares ? toldOutside(opened) : opened,
        shares,
        team: working,
        related,
      }
    })
}

function asked(open: string | OpenChapter | undefined): OpenChapter | { readonly parts: []; readonly as: undefined } {
  if (open === undefined) return { parts: [], as: undefined }
  return typeof open === 'object' ? open : { parts: [open], as: open }
}

function relatedTo({ events }: CaseRead): readonly number[] {
  const named = events.map(otherCaseOf).filter((other) => other !== undefined)
  return [...new Set(named.map(({ stream }) => stream))]
}

function partsToOpen(read: CaseRead, open: string | OpenChapter | undefined): readonly string[] {
  if (open === undefined) return []
  if (typeof open === 'object') return open.parts.filter((part) => read.parts.includes(part))
  if (!read.parts.includes(open)) throw new AppError('not-found')
  return [open]
}

function shownEvent(line: EventLine): ShownEvent {
  return { ...line, event: parseCaseEvent(line.type, line.occurred, line.facts) }
}

function foldedFor(lines: readonly ShownEvent[], shares: CaseView['shares']): Pick<CaseView, 'file' | 'chapters'> {
  const events = lines.map(({ event }) => event)
  const file = shares ? undefined : foldCase(events)
  return { file, chapters: file ?? foldChapters(events) }
}

async function sharesOf(tx: ActorTx, actor: Actor, caseId: number): Promise<readonly CaseShare[] | undefined> {
  if (scopeOf(actor).role !== 'partner') return undefined
  return (await listShares(tx, actor.tenant, caseId)).filter(({ state }) => state === 'given')
}
