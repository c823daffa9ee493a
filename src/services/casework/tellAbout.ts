import { parsePartnerAnswer } from '../../domain/access/notices.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import { ACUTE } from '../../domain/casework/safety/safetyFile.ts'
import { type Told, tellCaseOwner, tellManagers, tellOnDuty, tellOrganisation } from '../../store/access/inbox/inbox.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { AfterWriting } from './casework.ts'

/**
 * Tells people what was just written: an organisation that it is asked something, the owner of the case that a partner answered, managers that
 * somebody deviated from a rule. In the transaction that writes; it says that there is something, never what.
 */
export const tellAbout: AfterWriting = async (tx, actor, { caseId, version, events }) => {
  const isPartner = databaseRoleOf(actor.role) === 'partner'
  for (const event of events) {
    const organisation = askedOf(event)
    if (organisation !== null) await tellOrganisation(tx, organisation, { kind: 'answer_wanted', caseId })
    if (isPartner && isAnswer(event))
      await tellCaseOwner(tx, { kind: 'partner_answered', caseId, facts: { answer: event.type } })
    if (isDeviation(event)) await tellManagers(tx, { kind: 'rule_overridden', caseId })
    if (isAcute(event))
      await tellOfDanger(tx, { kind: 'acute_danger', caseId, once: `acute_danger:${caseId}:${version}` })
  }
}

function askedOf({ type, facts }: CaseEvent): number | null {
  const asks = type === 'question_asked' || type === 'safety_check_asked' || type === 'determination_proposed'
  return asks ? facts.organisation : null
}

function isAnswer({ type }: CaseEvent): boolean {
  return parsePartnerAnswer(type) !== undefined
}

function isDeviation({ type }: CaseEvent): boolean {
  return type === 'rule_overridden' || type === 'safety_check_waived'
}

function isAcute({ type, facts }: CaseEvent): boolean {
  return type === 'safety_level_set' && facts.level === ACUTE
}

/** Of danger all of these know, so that it waits for nobody who is away. */
async function tellOfDanger(tx: ActorTx, told: Told & { readonly caseId: number }): Promise<void> {
  await tellCaseOwner(tx, told)
  await tellManagers(tx, told)
  await tellOnDuty(tx, { ...told, kind: 'danger_on_duty', ...(told.once && { once: `on_duty:${told.once}` }) })
}
