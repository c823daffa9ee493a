import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { codesWith, misfitOf, unknownCode } from '../codesFit.ts'
import { nextNumber } from '../numbered.ts'
import { partnerOf, seesArea } from '../partners.ts'
import type { Refusal } from '../refusal.ts'
import { caseworkers, type DoneBy, happens, type RuleContext, type Rules } from '../rules.ts'
import type { Asking } from '../shareForAsking.ts'
import { refuseVerification } from './verificationReasons.ts'

export type DeterminationCommand =
  | Propose
  | Answer<'confirm-determination'>
  | Answer<'dispute-determination'>
  | Withdraw

type Propose = {
  readonly do: 'propose-determination'
  readonly on: IsoDate
  readonly topic: string
  readonly outcome: string
} & Asking

type Answer<Do extends string> = { readonly do: Do; readonly on: IsoDate; readonly proposal: number }
type Withdraw = Answer<'withdraw-determination'>

const TWO_PARTIES = 'two_parties_determine'

/**
 * The joint conclusion of two parties: the hub proposes, the ministry confirms or disputes. Nobody does both, whatever role they have now,
 * and no other organisation answers.
 */
export const determinationRules: Rules<DeterminationCommand> = {
  'propose-determination': {
    hats: caseworkers,
    byPersonOnly: true,
    decide: (file, command, context) => {
      const { on, topic, outcome, organisation } = command
      const partner = partnerOf(context, organisation)
      if (partner?.kind !== 'ministry') return refuseVerification('not-a-ministry', { rule: TWO_PARTIES })
      if (!seesArea(partner, 'verification')) return refuseVerification('determination-not-shared')
      if (file.phase === 'triage') return refuseVerification('still-in-triage', { rule: 'expertise_centre_involved' })
      const waiting = file.verification.proposals.find(({ state }) => state === 'waiting')
      if (waiting) return refuseVerification('proposal-waits', { values: { proposedOn: waiting.proposedOn } })
      const wrong = wrongCodes(file, command, context)
      if (wrong) return refuse(wrong)
      const proposal = nextNumber(file.verification.proposals)
      return happens(on, 'determination_proposed', { proposal, topic, outcome, organisation })
    },
  },
  'confirm-determination': {
    hats: ['consular_officer'],
    area: 'verification',
    byPersonOnly: true,
    decide: (file, { on, proposal: number }, context) => {
      const waiting = waitingProposal(file, number, on, context)
      if (!waiting.ok) return waiting
      const { topic, outcome } = waiting.value
      const misfit = misfitOf(context.profile, codesWith(file, { topic, outcome }))
      return misfit ? refuse(misfit) : happens(on, 'determination_confirmed', { proposal: number, topic, outcome })
    },
  },
  'dispute-determination': {
    hats: ['consular_officer'],
    area: 'verification',
    byPersonOnly: true,
    decide: (file, { on, proposal }, context) => {
      const waiting = waitingProposal(file, proposal, on, context)
      return waiting.ok ? happens(on, 'determination_disputed', { proposal }) : waiting
    },
  },
  'withdraw-determination': {
    hats: caseworkers,
    decide: (file, { on, proposal: number }) => {
      const open = openProposal(file, number, on)
      return open.ok ? happens(on, 'determination_withdrawn', { proposal: number }) : open
    },
  },
}

/** The outcome `open` is none: it is what a case has before. A tie that nobody looked for allows only that nothing could be established. */
function wrongCodes(file: CaseFile, { on, topic, outcome }: Propose, { profile }: RuleContext): Refusal | undefined {
  const wrong = unknownCode(profile.lists, on, [
    ['topics', topic],
    ['outcomes', outcome],
  ])
  if (wrong) return wrong
  const stored = profile.lists.outcomes.entries.some((entry) => entry.code === outcome && entry.stored)
  if (!stored) return refuseVerification('open-is-no-outcome').error
  if (file.tie === 'unknown' && outcome !== 'unknown')
    return refuseVerification('tie-unknown', { rule: 'tie_needed' }).error
  return misfitOf(profile, codesWith(file, { topic, outcome }))
}

/** A proposal that the actor's ministry may answer: not their own, from the time when they were somebody else's colleague. */
function waitingProposal(file: CaseFile, number: number, on: IsoDate, { by, doneBy }: RuleContext) {
  const open = openProposal(file, number, on)
  if (!open.ok) return open
  if (open.value.organisation !== by.organisation) return refuseVerification('no-such-proposal', { rule: TWO_PARTIES })
  return proposerOf(doneBy, number) === by.person ? refuseVerification('same-person', { rule: TWO_PARTIES }) : open
}

function openProposal({ verification }: CaseFile, number: number, on: IsoDate) {
  const found = verification.proposals.find(({ proposal }) => proposal === number)
  if (!found) return refuseVerification('no-such-proposal')
  if (found.state !== 'waiting') return refuseVerification('proposal-answered')
  if (on < found.proposedOn) return refuseVerification('before-proposal', { values: { proposedOn: found.proposedOn } })
  return { ok: true, value: found } as const
}

function proposerOf(doneBy: readonly DoneBy[], proposal: number): number | undefined {
  return doneBy.find(({ event }) => event.type === 'determination_proposed' && event.facts.proposal === proposal)
    ?.person
}
