import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { codesWith, misfitOf, unknownCode } from '../codesFit.ts'
import { isAbroadAtHome } from '../intake/contradictions.ts'
import { intakeReasons } from '../intake/intakeReasons.ts'
import { type MovePhase, movePhase } from '../intake/movePhase.ts'
import {
  type DecideDouble,
  decideDouble,
  type InstructReporter,
  instructReporter,
  type JoinReport,
  joinReport,
} from '../intake/reportAgain.ts'
import {
  caseworkers,
  type Decision,
  handlers,
  happens,
  type RuleContext,
  type Rules,
  refusalsOfChapter,
} from '../rules.ts'
import type { ReportFacts } from './registerEvents.ts'

export type RegisterCommand =
  | { readonly do: 'identify-client'; readonly on: IsoDate }
  | { readonly do: 'verify-topic'; readonly on: IsoDate; readonly topic: string }
  | { readonly do: 'establish-tie'; readonly on: IsoDate; readonly tie: string }
  | { readonly do: 'change-place'; readonly on: IsoDate; readonly place: string; readonly country: string }
  | MovePhase
  | JoinReport
  | DecideDouble
  | InstructReporter
  | { readonly do: 'import-determination'; readonly on: IsoDate; readonly outcome: string; readonly importFile: number }

/** Why any command on any case can be refused. */
export const caseworkReasons = [
  'no-case',
  'gone',
  'already-closed',
  'before-report',
  'in-future',
  'before-begun',
  'not-yours',
  'for-a-person',
  'emergency-access',
  'unknown-code',
  'codes-do-not-fit',
  'already-determined',
  'determined-together',
  'before-outcome',
  'no-outcome',
  ...intakeReasons,
] as const

export const refuseCasework = refusalsOfChapter('casework', caseworkReasons)

/** A report opens a case. The channels and roles are those of the profile on the day of the report. */
export function receiveReport({ profile }: Pick<RuleContext, 'profile'>, on: IsoDate, report: ReportFacts): Decision {
  const wrong = unknownCode(profile.lists, on, [
    ['channels', report.channel],
    ['reporter_roles', report.reporter_role],
    ['topics', report.topic],
    ['countries', report.country],
    ['client_locations', report.place],
    ['ties', report.tie],
    ['sexes', report.sex],
  ])
  return wrong ? refuse(wrong) : happens(on, 'report_received', report)
}

export const registerRules: Rules<RegisterCommand> = {
  'move-phase': { hats: handlers, decide: movePhase },
  'join-report': { hats: handlers, onClosed: true, decide: joinReport },
  'decide-double': { hats: handlers, byPersonOnly: true, decide: decideDouble },
  'instruct-reporter': { hats: handlers, onClosed: true, decide: instructReporter },
  'identify-client': { hats: handlers, decide: (_, { on }) => happens(on, 'client_identified', {}) },
  'verify-topic': {
    hats: [...caseworkers, 'import'],
    decide: (file, { on, topic }, { profile }) => {
      const together = file.verification.proposals.find(({ state }) => state === 'confirmed')
      if (together) {
        const values = { since: together.answeredOn ?? together.proposedOn }
        return refuseCasework('determined-together', { rule: 'two_parties_determine', values })
      }
      const wrong = unknownCode(profile.lists, on, [['topics', topic]]) ?? misfitOf(profile, codesWith(file, { topic }))
      return wrong ? refuse(wrong) : happens(on, 'topic_verified', { topic })
    },
  },
  'establish-tie': {
    hats: caseworkers,
    decide: (file, { on, tie }, { profile }) => {
      const wrong = unknownCode(profile.lists, on, [['ties', tie]]) ?? misfitOf(profile, codesWith(file, { tie }))
      return wrong ? refuse(wrong) : happens(on, 'tie_established', { tie })
    },
  },
  'change-place': {
    hats: handlers,
    decide: (_, { on, place, country }, { profile }) => {
      const wrong = unknownCode(profile.lists, on, [
        ['client_locations', place],
        ['countries', country],
      ])
      if (wrong) return refuse(wrong)
      if (isAbroadAtHome(place, country)) return refuseCasework('abroad-in-netherlands')
      return happens(on, 'place_changed', { place, country })
    },
  },
  'import-determination': {
    hats: ['import'],
    decide: (file, { on, outcome, importFile }, { profile }) => {
      if (file.outcome !== null) {
        return refuseCasework('already-determined', { values: { outcome: { list: 'outcomes', code: file.outcome } } })
      }
      const stored = profile.lists.outcomes.entries.some((entry) => entry.code === outcome && entry.stored)
      const given = [['outcomes', stored ? outcome : 'open-is-not-stored']] as const
      const wrong = unknownCode(profile.lists, on, given) ?? misfitOf(profile, codesWith(file, { outcome }))
      return wrong ? refuse(wrong) : happens(on, 'determination_imported', { outcome, import_file: importFile })
    },
  },
}
