import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import { findOwner } from '../../../store/access/cases/caseTeam.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { type CaseLookedAt, listWhoLooked, namesOfPrincipals } from '../../../store/access/log/accessLogReading.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { caseOf } from '../cases/caseOf.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** The newest lines about a case, with a limit: the whole log is for who audits. */
export const LINES_SHOWN = 200

export type LookedAt = CaseLookedAt

/** `names`: what people and teams are called that a line is about. */
export type CaseLooks = { readonly lines: readonly LookedAt[]; readonly names: ReadonlyMap<number, string> }

export type WhoLooked = (actor: Actor, number: string) => Promise<CaseLooks>

/**
 * Who looked at a case, newest first: for its owner and for managers. For all others it fails with `not-found`, as does a case that they
 * may not see. The looking is a line too.
 */
export function makeWhoLooked(withActor: WithActor): WhoLooked {
  return async (actor, number) => {
    refuseUnless(actor, 'read_cases')
    return withActor(actor, async (tx) => {
      const { case_id: caseId } = await caseOf(tx, actor, number)
      if (!(await mayAsk(tx, actor, caseId))) throw new AppError('not-found')
      await appendAccess(tx, { action: 'read_case_log', purpose: actor.purpose, cases: [caseId] })
      const lines = await listWhoLooked(tx, caseId, LINES_SHOWN)
      return { lines, names: await namesOfPrincipals(tx, actor.tenant) }
    })
  }
}

/** The database asks the same, and would give nobody else a line. */
async function mayAsk(tx: ActorTx, { tenant, person, role }: Actor, caseId: number): Promise<boolean> {
  const seenAs = databaseRoleOf(role)
  if (seenAs !== 'caseworker') return seenAs === 'manager'
  return (await findOwner(tx, tenant, caseId))?.person === person
}
