import { caseworkers, happens, leaders, type Rules } from '../rules.ts'
import { type FollowUpCommand, recordFollowUp } from './decideFollowUp.ts'
import { askFund, decideFund, type FundCommand, spendFund } from './decideFund.ts'
import { type ReturnCommand, recordArrival, recordDeparture, startPlan } from './decideReturn.ts'
import { finishStep, planStep, reopenStep, type StepCommand, skipStep } from './decideStep.ts'

export type PlanCommand = ReturnCommand | StepCommand | FundCommand | FollowUpCommand

/** What an organisation tells the hub of the way back, when it was given that area. */
const area = 'return'

export const planRules: Rules<PlanCommand> = {
  'start-plan': { hats: caseworkers, decide: startPlan },
  'plan-step': { hats: caseworkers, decide: planStep },
  'finish-step': { hats: [...caseworkers, 'consular_officer', 'partner_worker'], area, decide: finishStep },
  'skip-step': { hats: caseworkers, decide: skipStep },
  'reopen-step': { hats: caseworkers, decide: reopenStep },
  'record-wish': { hats: caseworkers, decide: (_, { on, wish }) => happens(on, 'wish_recorded', { wish }) },
  'record-departure': { hats: [...caseworkers, 'consular_officer'], area, decide: recordDeparture },
  'record-arrival': {
    hats: [...caseworkers, 'consular_officer', 'partner_worker'],
    area,
    onClosed: true,
    decide: recordArrival,
  },
  'ask-fund': { hats: caseworkers, byPersonOnly: true, decide: askFund },
  'decide-fund': { hats: leaders, byPersonOnly: true, decide: decideFund },
  // A bill can come after the case was closed.
  'spend-fund': { hats: caseworkers, onClosed: true, decide: spendFund },
  'record-follow-up': { hats: caseworkers, onClosed: true, decide: recordFollowUp },
}
