import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/accessLog.ts'
import { findCase } from '../../store/casework/caseList.ts'
import { listEvents, listPartNames } from '../../store/casework/events.ts'
import { listImportFiles } from '../../store/casework/importFiles.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { type OpenedPart, openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findCase>>>
type EventLine = Awaited<ReturnType<typeof listEvents>>[number] & { readonly importFile?: string }

export type CaseView = {
  readonly state: Found
  /** In the order in which they were written. */
  readonly events: readonly EventLine[]
  /** Which sealed parts there are, by name; what is in them is shown on request. */
  readonly parts: readonly string[]
  /** The parts that were asked for, opened. */
  readonly opened: readonly OpenedPart[]
}

export type ShowCase = (actor: Actor, request: { number: string; open?: string }) => Promise<CaseView>

/**
 * One case: its facts, its events, and the sealed part that was asked for. Every reading is a line in the access log.
 * Fails with `not-found`, also when the case may not be seen.
 */
export function makeShowCase(withActor: WithActor, keyRing: KeyRing): ShowCase {
  return (actor, { number, open }) =>
    withActor(actor, async (tx) => {
      const { tenant } = actor
      const state = await findCase(tx, scopeOf(actor), number)
      if (!state) throw new AppError('not-found')
      const stream = state.case_id
      const events = await listEvents(tx, tenant, stream)
      const parts = await listPartNames(tx, tenant, stream)
      if (open !== undefined && !parts.includes(open)) throw new AppError('not-found')
      const action = open === undefined ? 'read_case' : 'open_sealed'
      await appendAccess(tx, {
        action,
        purpose: actor.purpose,
        cases: [stream],
        ...(open !== undefined && { part: open }),
      })
      // An organisation that was given a share is not told which file a fact came in with.
      const named = scopeOf(actor).role === 'partner' ? [] : events.flatMap(importFileOf)
      const files = await listImportFiles(tx, tenant, named)
      return {
        state,
        events: events.map((event) => {
          const importFile = importFileOf(event).map((id) => files.get(id))[0]
          return importFile === undefined ? event : { ...event, importFile }
        }),
        parts,
        opened: open === undefined ? [] : await openParts(tx, keyRing, tenant, [stream], [open]),
      }
    })
}

function importFileOf({ facts }: { readonly facts: unknown }): readonly number[] {
  if (typeof facts !== 'object' || facts === null || !('import_file' in facts)) return []
  return typeof facts.import_file === 'number' ? [facts.import_file] : []
}
