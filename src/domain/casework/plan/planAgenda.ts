import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'
import { followUpsOf, worryingOutcomes } from './aftercare.ts'
import { leftCents } from './decideFund.ts'
import { plannedSteps } from './plannedSteps.ts'

/** Steps that have a day or an organisation, money that has to be decided on and paid, and how it goes afterwards. */
export const planAgenda: AgendaOf = (file, profile) => [
  ...stepItems(file, profile),
  ...fundItems(file, profile),
  ...followUpItems(file, profile),
  ...worryItems(file),
]

const plain = { organisation: null, due: null, done: null, cents: null } as const

function stepItems(file: CaseFile, { returnPlans }: Profile): readonly AgendaItem[] {
  const { startedOn, arrivedOn } = file.plan
  if (startedOn === null) return []
  return plannedSteps(returnPlans, file)
    .filter(({ due, organisation }) => due !== null || organisation !== null)
    .map(({ step, state, on, due, organisation }) => {
      const done = state === 'open' ? file.closedOn : (on ?? arrivedOn ?? startedOn)
      return { ...plain, code: 'return_step', subject: step.code, organisation, since: startedOn, due, done }
    })
}

function fundItems({ plan, closedOn }: CaseFile, { terms }: Profile): readonly AgendaItem[] {
  const term = termOf(terms, 'fund_decision')
  return plan.fund.flatMap((asked): readonly AgendaItem[] => {
    const { request, askedOn, decidedOn, decision, cents, approvedCents } = asked
    const subject = String(request)
    const due = term ? dueOf(term, askedOn, terms.holidays) : null
    const waiting = { ...plain, code: 'fund_decision', subject, since: askedOn, due, done: decidedOn, cents }
    if (decision !== 'approved' || decidedOn === null) return [waiting]
    const granted = { ...plain, subject, since: decidedOn }
    const left = leftCents(asked)
    return [
      waiting,
      { ...granted, code: 'approve_emergency_fund', done: decidedOn, cents: approvedCents },
      // What is left when the case closes is not owed any more.
      { ...granted, code: 'pay_from_fund', done: left === 0 ? decidedOn : closedOn, cents: left },
    ]
  })
}

function followUpItems(file: CaseFile, profile: Profile): readonly AgendaItem[] {
  return followUpsOf(file, profile).map(({ moment, due, on, isOpen }) => {
    const since = file.plan.arrivedOn ?? file.outcomeOn ?? file.reportedOn
    return { ...plain, code: 'follow_up', subject: moment.code, since, due, done: isOpen ? null : on }
  })
}

/** New worries afterwards ask for a look at the safety on the same day. */
function worryItems({ plan, safety }: CaseFile): readonly AgendaItem[] {
  return plan.followUps
    .filter(({ outcome }) => worryingOutcomes.includes(outcome))
    .map(({ moment, on }) => {
      const assessed = safety.assessment?.on ?? null
      const done = assessed !== null && assessed >= on ? assessed : null
      return { ...plain, code: 'assess_safety', subject: moment, since: on, due: on, done }
    })
}
