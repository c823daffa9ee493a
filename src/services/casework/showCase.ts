import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { type CaseShare, listShares } from '../../store/access/cases/caseShares.ts'
import { type CaseRead, readCase } from '../../store/casework/readCase.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { flagOwnSurname } from './flagOwnSurname.ts'
import { type OpenedPart, openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

export type CaseView = CaseRead & {
  /** The parts that were asked for, opened. */
  readonly opened: readonly OpenedPart[]
  /** The shares through which an organisation sees the case; missing for who sees all of it. */
  readonly shares: readonly CaseShare[] | undefined
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
      const caseId = read.state.case_id
      const seen = { ...read, shares: await sharesOf(tx, actor, caseId) }
      if (open === undefined) return { ...seen, opened: [] }
      if (!read.parts.includes(open)) throw new AppError('not-found')
      const opened = await openParts(tx, keyRing, tenant, [caseId], [open])
      await flagOwnSurname(tx, actor, opened)
      return { ...seen, opened }
    })
}

async function sharesOf(tx: ActorTx, actor: Actor, caseId: number): Promise<readonly CaseShare[] | undefined> {
  if (scopeOf(actor).role !== 'partner') return undefined
  return (await listShares(tx, actor.tenant, caseId)).filter(({ state }) => state === 'given')
}
