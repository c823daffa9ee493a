import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { type CaseRead, readCase } from '../../store/casework/readCase.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { type OpenedPart, openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

export type CaseView = CaseRead & {
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
      const { tenant, purpose } = actor
      const action = open === undefined ? 'read_case' : 'open_sealed'
      const read = await readCase(tx, scopeOf(actor), number, { action, purpose, part: open })
      if (!read) throw new AppError('not-found')
      if (open === undefined) return { ...read, opened: [] }
      if (!read.parts.includes(open)) throw new AppError('not-found')
      return { ...read, opened: await openParts(tx, keyRing, tenant, [read.state.case_id], [open]) }
    })
}
