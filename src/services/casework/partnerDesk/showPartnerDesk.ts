import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { type AskedLine, listAnswered, listWaiting } from '../../../store/casework/partnerDesk/askedLines.ts'
import type { CaseworkTools } from '../casework.ts'

const MOST_WAITING = 200
const MOST_ANSWERED = 20
const DAYS_BACK = 30

export type PartnerDesk = { readonly waiting: readonly AskedLine[]; readonly answered: readonly AskedLine[] }

export type ShowPartnerDesk = (actor: Actor) => Promise<PartnerDesk>

/**
 * What waits for the actor's organisation, and what it answered in the last thirty days: facts only, one line in the access log. Fails with
 * `not-found` for the hub, whose work stands elsewhere.
 */
export function makeShowPartnerDesk({ withActor, today }: Pick<CaseworkTools, 'withActor' | 'today'>): ShowPartnerDesk {
  return async (actor) => {
    if (databaseRoleOf(actor.role) !== 'partner') throw new AppError('not-found')
    return withActor(actor, async (tx) => {
      const waiting = await listWaiting(tx, actor, MOST_WAITING)
      const answered = await listAnswered(tx, actor, { from: addDays(today(), -DAYS_BACK), most: MOST_ANSWERED })
      const cases = [...new Set([...waiting, ...answered].map(({ case_id }) => case_id))]
      await appendAccess(tx, { action: 'list_cases', purpose: actor.purpose, cases })
      return { waiting, answered }
    })
  }
}
