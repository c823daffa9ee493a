import type { Actor } from '../../../domain/access/actor.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { foldCase } from '../../../domain/casework/caseFile.ts'
import { openingHindrance } from '../../../domain/casework/contact/openingHindrance.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { handlers } from '../../../domain/casework/rules.ts'
import { CONTACT_DETAILS } from '../../../domain/casework/sealedPart.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import { saveContactOpening } from '../../../store/casework/contactOpenings.ts'
import { listEvents } from '../../../store/casework/events.ts'
import type { CaseworkTools } from '../casework.ts'
import { scopeOf } from '../scopeOf.ts'

export type OpenContactDetails = (
  actor: Actor,
  request: { readonly number: string },
) => Promise<Result<{ until: string }, Refusal>>

/**
 * Who read the rules for safe contact sees the numbers of the client and of who is around them, for a quarter of an hour: until `until`
 * (UTC) the parts `contact_details` and `person_contact` open as every sealed part does. That it was asked is logged, also when it was refused. Fails with `forbidden` when
 * the role does not reach clients, and with `not-found`, also when the case may not be seen.
 */
export function makeOpenContactDetails({
  withActor,
  today,
}: Pick<CaseworkTools, 'withActor' | 'today'>): OpenContactDetails {
  return (actor, { number }) => {
    const hat = hatOf(actor.role)
    if (!handlers.some((one) => one === hat)) throw new AppError('forbidden', { reason: 'role' })
    const { tenant, person, purpose } = actor
    return withActor(actor, async (tx) => {
      const found = await findCase(tx, scopeOf(actor), number)
      if (!found) throw new AppError('not-found')
      const { case_id: caseId } = found
      const events = await listEvents(tx, tenant, caseId)
      const file = foldCase(events.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
      if (!file) throw new AppError('not-found')
      const hindrance = openingHindrance(file, today())
      const line = { action: 'open_safe_contact', purpose, cases: [caseId], part: CONTACT_DETAILS } as const
      await appendAccess(tx, { ...line, outcome: hindrance ? 'refused' : 'done' })
      return hindrance ?? ok({ until: await saveContactOpening(tx, tenant, person, caseId) })
    })
  }
}
