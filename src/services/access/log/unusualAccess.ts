import type { Actor } from '../../../domain/access/actor.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { listLogLines, numbersOfCases } from '../../../store/access/log/accessLogReading.ts'
import {
  listManyCases,
  listReadOutsideTeam,
  type ManyCases,
  type ReadOutsideTeam,
} from '../../../store/access/log/unusual.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** More different cases than this in an hour are worth a second look. */
export const MANY_CASES = 40
/** What is older was looked at, or will not be. */
export const REVIEW_DAYS = 31
const MOST_LINES = 100

export type OwnSurname = {
  readonly line: number
  readonly at: string
  readonly person: number
  readonly name: string
  readonly number: string | undefined
}

/** Reading that may be right, and that somebody should look at all the same. */
export type UnusualAccess = {
  readonly manyCases: readonly ManyCases[]
  readonly outsideTeam: readonly ReadOutsideTeam[]
  readonly ownSurname: readonly OwnSurname[]
}

export type ListUnusualAccess = (actor: Actor) => Promise<UnusualAccess>

/** The last month of the log by what stands out, for who audits: others fail with `forbidden`. The listing is a line. */
export function makeListUnusualAccess(withActor: WithActor, timeZone: string): ListUnusualAccess {
  return async (actor) => {
    refuseUnless(actor, 'read_access_log')
    return withActor(actor, async (tx) => {
      await appendAccess(tx, { action: 'read_review_list', purpose: 'audit', cases: [] })
      const manyCases = await listManyCases(tx, REVIEW_DAYS, MANY_CASES)
      const outsideTeam = await listReadOutsideTeam(tx, REVIEW_DAYS)
      const scope = { tenant: actor.tenant, timeZone }
      const flagged = await listLogLines(tx, scope, { action: 'flag_own_surname' }, { most: MOST_LINES })
      const numbers = await numbersOfCases(
        tx,
        flagged.flatMap(({ cases }) => cases),
      )
      const ownSurname = flagged.flatMap(({ id, at, person, name, cases }) =>
        cases.map((caseId) => ({ line: id, at, person, name: name ?? '', number: numbers.get(caseId) })),
      )
      return { manyCases, outsideTeam, ownSurname }
    })
  }
}
