import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { nextNumber } from '../numbered.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import type { fundPayers, fundPurposes } from './planEvents.ts'
import type { FundRequest } from './planFile.ts'
import { refusePlan } from './planRefusals.ts'

/** Amounts in cents of a euro. */
export type FundCommand =
  | {
      readonly do: 'ask-fund'
      readonly on: IsoDate
      readonly purpose: (typeof fundPurposes)[number]
      readonly cents: number
    }
  | {
      readonly do: 'decide-fund'
      readonly on: IsoDate
      readonly request: number
      readonly decision: 'approved' | 'refused'
      readonly cents: number | null
      readonly payer: (typeof fundPayers)[number] | null
    }
  | { readonly do: 'spend-fund'; readonly on: IsoDate; readonly request: number; readonly cents: number }

type CommandOf<Do> = Extract<FundCommand, { do: Do }>

/** What was sent twice is not asked twice: the same amount for the same purpose waits for its decision first. */
export function askFund({ plan }: CaseFile, { on, purpose, cents }: CommandOf<'ask-fund'>): Decision {
  const waits = plan.fund.find((asked) => {
    return asked.decision === null && asked.purpose === purpose && asked.cents === cents
  })
  if (waits) return refusePlan('asked-just-so', { values: { askedOn: waits.askedOn } })
  return happens(on, 'fund_asked', { request: nextNumber(plan.fund), purpose, cents })
}

/** Who asked for money does not decide on it. */
export function decideFund(file: CaseFile, command: CommandOf<'decide-fund'>, context: RuleContext): Decision {
  const { on, request, decision, payer } = command
  return ofRequest(file, request, (asked) => {
    if (asked.decision !== null) return refusePlan('decided-already')
    if (askerOf(request, context) === context.by.person) return refusePlan('same-person')
    if (decision === 'refused') return happens(on, 'fund_decided', { request, decision, cents: 0, payer: null })
    const { cents } = command
    if (cents === null) return refusePlan('amount-needed')
    if (cents > asked.cents) return refusePlan('more-than-asked', { values: { asked: euros(asked.cents) } })
    return payer === null
      ? refusePlan('payer-needed')
      : happens(on, 'fund_decided', { request, decision, cents, payer })
  })
}

export function spendFund(file: CaseFile, { on, request, cents }: CommandOf<'spend-fund'>): Decision {
  return ofRequest(file, request, (asked) => {
    if (asked.decision !== 'approved') return refusePlan('not-approved')
    const left = leftCents(asked)
    return cents > left
      ? refusePlan('more-than-left', { values: { left: euros(left) } })
      : happens(on, 'fund_spent', { request, cents })
  })
}

/** What may still be spent of a request, in cents. */
export function leftCents({ approvedCents, spentCents }: FundRequest): number {
  return approvedCents - spentCents
}

function ofRequest({ plan }: CaseFile, number: number, then: (asked: FundRequest) => Decision): Decision {
  const asked = plan.fund.find(({ request }) => request === number)
  return asked ? then(asked) : refusePlan('no-request')
}

function askerOf(request: number, { doneBy }: RuleContext): number | undefined {
  return doneBy.find(({ event }) => event.type === 'fund_asked' && event.facts.request === request)?.person
}

function euros(cents: number): number {
  return cents / 100
}
