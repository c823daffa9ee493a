import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, refuse } from '../../shared/result.ts'
import { dueOf } from '../../terms/dueDates.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import { inOrder } from '../inOrder.ts'
import { nextNumber } from '../numbered.ts'
import { partnerOf, seesArea } from '../partners.ts'
import { type Decision, eventOf, handlers, happens, leaders, type RuleContext, type Rules } from '../rules.ts'
import type { Asking } from '../shareForAsking.ts'
import { ACUTE, type SafetyCheck } from './safetyFile.ts'
import { refuseSafety } from './safetyReasons.ts'

export type SafetyCheckCommand =
  | ({ readonly do: 'ask-safety-check'; readonly on: IsoDate } & Asking)
  | AnswerSafetyCheck
  | { readonly do: 'waive-safety-check'; readonly on: IsoDate }

type AnswerSafetyCheck = {
  readonly do: 'answer-safety-check'
  readonly on: IsoDate
  readonly check: number
  readonly answer: string
  /** The last day on which it holds; missing for the longest that the profile allows. */
  readonly validUntil: IsoDate | null
  readonly familyTalk: boolean
}

/** The answers that say something for some time; the others ask for more at once. */
const holding = ['contact_possible', 'contact_not_safe']

/** The safety check: asked of the safety officer, answered by nobody else, and gone when its last day has passed. */
export const safetyCheckRules: Rules<SafetyCheckCommand> = {
  'ask-safety-check': {
    hats: handlers,
    decide: ({ safety }, { on, organisation }, context) => {
      const partner = partnerOf(context, organisation)
      if (partner?.kind !== 'police_centre') return refuseSafety('not-a-safety-officer')
      if (!seesArea(partner, 'safety')) return refuseSafety('check-not-shared')
      const waits = safety.checks.find((check) => check.organisation === organisation && check.answeredOn === null)
      if (waits) return refuseSafety('check-waits', { values: { askedOn: waits.askedOn } })
      return happens(on, 'safety_check_asked', { check: nextNumber(safety.checks), organisation })
    },
  },
  'answer-safety-check': {
    hats: ['safety_officer'],
    area: 'safety',
    byPersonOnly: true,
    // What an expert knows is never too late.
    onClosed: true,
    decide: (file, command, context) => {
      const asked = file.safety.checks.find(({ check }) => check === command.check)
      if (asked?.organisation !== context.by.organisation) return refuseSafety('no-such-check')
      if (asked.answeredOn !== null) return refuseSafety('check-answered', { values: { answeredOn: asked.answeredOn } })
      if (command.on < asked.askedOn) return refuseSafety('before-question', { values: { askedOn: asked.askedOn } })
      const wrong = unknownCode(context.profile.casework, command.on, [['safety_check_answers', command.answer]])
      return wrong ? refuse(wrong) : answered(file, asked, command, context)
    },
  },
  'waive-safety-check': {
    hats: leaders,
    byPersonOnly: true,
    decide: ({ safety }, { on }) => {
      if (safety.checks.length > 0) return refuseSafety('check-was-asked', { rule: 'expertise_centre_involved' })
      return safety.checkWaived ? refuseSafety('check-was-waived') : happens(on, 'safety_check_waived', {})
    },
  },
}

/** An answer holds until its last day, which is never later than the profile allows. Acute danger is acute danger for the whole case. */
function answered(file: CaseFile, { check }: SafetyCheck, command: AnswerSafetyCheck, context: RuleContext): Decision {
  const { on, answer, familyTalk } = command
  if (familyTalk && answer !== 'contact_possible') {
    return refuseSafety('talk-needs-contact', { rule: 'family_talk_after_assessment' })
  }
  const valid = lastDay(command, context)
  if (!valid.ok) return valid
  const facts = { check, answer, valid_until: valid.value, family_talk: familyTalk }
  const danger = answer === 'acute_danger' && file.safety.level !== ACUTE
  return ok([
    eventOf(on, 'safety_check_answered', facts),
    ...(danger ? [inOrder(eventOf(on, 'safety_level_set', { level: ACUTE, police: null }), context.doneBy)] : []),
  ])
}

function lastDay({ on, answer, validUntil }: AnswerSafetyCheck, { profile, today }: RuleContext) {
  const rule = 'safety_check_valid'
  if (!holding.includes(answer)) {
    return validUntil === null ? ok(null) : refuseSafety('check-holds-nothing', { rule })
  }
  const term = termOf(profile.terms, 'safety_check_validity')
  const latest = term ? dueOf(term, on, profile.terms.holidays) : null
  if (latest === null && validUntil === null) return refuseSafety('check-needs-day', { rule })
  if (validUntil !== null && validUntil < today) return refuseSafety('day-is-past', { values: { date: validUntil } })
  if (latest !== null && validUntil !== null && validUntil > latest) {
    return refuseSafety('check-too-long', { rule, values: { latest } })
  }
  return ok(validUntil ?? latest)
}
