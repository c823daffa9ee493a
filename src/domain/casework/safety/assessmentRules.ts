import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { unknownCode } from '../codesFit.ts'
import { caseworkers, handlers, happens, type Rules } from '../rules.ts'
import type { PlannedDay, policeSteps, RedFlag } from './safetyEvents.ts'
import { ACUTE } from './safetyFile.ts'
import { refuseSafety } from './safetyReasons.ts'

export type AssessmentCommand =
  | {
      readonly do: 'set-safety-level'
      readonly on: IsoDate
      readonly level: string
      readonly police: (typeof policeSteps)[number] | null
    }
  | {
      readonly do: 'assess-safety'
      readonly on: IsoDate
      readonly signals: readonly string[]
      readonly riskFactors: readonly string[]
      readonly redFlags: readonly RedFlag[]
    }
  | { readonly do: 'set-planned-day'; readonly on: IsoDate; readonly kind: PlannedDay; readonly date: IsoDate | null }
  | {
      readonly do: 'write-safety-plan'
      readonly on: IsoDate
      readonly phase: string
      /** The headings under which something was written. */
      readonly headings: readonly string[]
    }

/** How unsafe it is, what points to it, the days that it hangs on, and what is done against it. Danger does not wait for a case to be opened again. */
export const assessmentRules: Rules<AssessmentCommand> = {
  'set-safety-level': {
    hats: handlers,
    onClosed: true,
    decide: (_, { on, level, police }, { profile }) => {
      const wrong = unknownCode(profile.casework, on, [['safety_levels', level]])
      if (wrong) return refuse(wrong)
      if (level === ACUTE && police === null) return refuseSafety('police-first', { rule: 'acute_police_first' })
      if (level !== ACUTE && police !== null) return refuseSafety('police-without-danger')
      return happens(on, 'safety_level_set', { level, police })
    },
  },
  'assess-safety': {
    hats: handlers,
    onClosed: true,
    decide: (_, { on, signals, riskFactors, redFlags }, { profile }) => {
      const codes = [
        ...signals.map((code) => ['signals', code] as const),
        ...riskFactors.map((code) => ['risk_factors', code] as const),
      ]
      const wrong = unknownCode(profile.casework, on, codes)
      if (wrong) return refuse(wrong)
      return happens(on, 'safety_assessed', { signals, risk_factors: riskFactors, red_flags: redFlags })
    },
  },
  'set-planned-day': {
    hats: handlers,
    onClosed: true,
    decide: ({ safety, closedOn }, { on, kind, date }) => {
      if (closedOn !== null && on < closedOn) return refuseSafety('before-closing', { values: { closedOn } })
      if (date !== null && date < on) return refuseSafety('day-is-past', { values: { date } })
      if (date === null && safety.plannedDays[kind] === null) return refuseSafety('no-planned-day')
      return happens(on, 'planned_day_set', { kind, date })
    },
  },
  'write-safety-plan': {
    hats: caseworkers,
    decide: (_, { on, phase, headings }, { profile }) => {
      const known = profile.returnPlans.safetyPlan.find(({ code }) => code === phase)
      if (!known || headings.some((heading) => !known.headings.some(({ code }) => code === heading))) {
        return refuseSafety('no-such-phase')
      }
      return headings.length === 0 ? refuseSafety('plan-empty') : happens(on, 'safety_plan_written', { phase })
    },
  },
}
