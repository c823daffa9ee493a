import type { PlanEvent } from '../../../domain/casework/plan/planEvents.ts'
import { euros } from '../euros.ts'
import type { Titles } from './titles.ts'

export const planTitles: Titles<PlanEvent> = {
  plan_started: ({ template }, { words, label }) =>
    words('plan.event_plan_started', { template: label('return_templates', template) }),
  step_planned: ({ step }, { words, label }) => words('plan.event_step_planned', { step: label('return_steps', step) }),
  step_done: ({ step }, { words, label }) => words('plan.event_step_done', { step: label('return_steps', step) }),
  step_skipped: ({ step }, { words, label }) => words('plan.event_step_skipped', { step: label('return_steps', step) }),
  step_reopened: ({ step }, { words, label }) =>
    words('plan.event_step_reopened', { step: label('return_steps', step) }),
  wish_recorded: ({ wish }, { words }) => words('plan.event_wish_recorded', { wish: words(`plan.wish_${wish}`) }),
  fund_asked: ({ purpose, cents }, { words, locale }) =>
    words('plan.event_fund_asked', { amount: euros(cents, locale), purpose: words(`plan.purpose_${purpose}`) }),
  fund_decided: ({ decision, cents }, { words, locale }) =>
    decision === 'approved'
      ? words('plan.event_fund_approved', { amount: euros(cents, locale) })
      : words('plan.event_fund_refused'),
  fund_spent: ({ cents }, { words, locale }) => words('plan.event_fund_spent', { amount: euros(cents, locale) }),
  departed: (_, { words }) => words('plan.event_departed'),
  arrived: ({ by_self }, { words }) => words(by_self ? 'plan.event_arrived_by_self' : 'plan.event_arrived'),
  follow_up_done: ({ moment, outcome }, { words, label }) =>
    words('plan.event_follow_up_done', {
      moment: label('aftercare_moments', moment).toLowerCase(),
      outcome: label('aftercare_outcomes', outcome),
    }),
}
