import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { unknownCode } from '../codesFit.ts'
import { nextNumber } from '../numbered.ts'
import { type DoneBy, happens, leaders, type Rules } from '../rules.ts'
import { refuseSafety } from './safetyReasons.ts'

export type OverrideCommand =
  | { readonly do: 'override-rule'; readonly on: IsoDate; readonly rule: string }
  | { readonly do: 'review-override'; readonly on: IsoDate; readonly override: number; readonly justified: boolean }

/**
 * The rules that a senior may deviate from, on the day itself and with a reason: nobody writes a deviation of an earlier day. From the others
 * nobody deviates: two parties determine, the police come first, addresses stay sealed; and the expert's check has its own way out.
 */
export const overridableRules: readonly string[] = [
  'no_family_talk_abroad',
  'family_talk_after_assessment',
  'safety_check_valid',
  'contact_within_rules_only',
  'interpreter_checked',
  'identity_before_document',
  'minor_needs_authority',
]

/** Deviating from a rule is an event that a manager looks at, who is somebody else. */
export const overrideRules: Rules<OverrideCommand> = {
  'override-rule': {
    hats: leaders,
    byPersonOnly: true,
    decide: ({ safety }, { on, rule }, { profile, today }) => {
      const wrong = unknownCode(profile.casework, on, [['casework_rules', rule]])
      if (wrong) return refuse(wrong)
      if (!overridableRules.includes(rule)) return refuseSafety('never-overridden', { rule })
      if (on !== today) return refuseSafety('override-today', { values: { today } })
      return happens(on, 'rule_overridden', { override: nextNumber(safety.overrides), rule })
    },
  },
  'review-override': {
    hats: ['manager'],
    onClosed: true,
    byPersonOnly: true,
    decide: ({ safety }, { on, override, justified }, { by, doneBy }) => {
      const made = safety.overrides.find((one) => one.override === override)
      if (!made) return refuseSafety('no-such-override')
      if (made.justified !== null) return refuseSafety('override-reviewed')
      if (madeBy(doneBy, override) === by.person) return refuseSafety('own-override', { rule: 'override_is_seen' })
      return happens(on, 'override_reviewed', { override, justified })
    },
  },
}

function madeBy(doneBy: readonly DoneBy[], override: number): number | undefined {
  return doneBy.find(({ event }) => event.type === 'rule_overridden' && event.facts.override === override)?.person
}
