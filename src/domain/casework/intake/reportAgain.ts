import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import type { doubleDecisions } from '../register/registerEvents.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { refuseIntake } from './intakeReasons.ts'

/** Another report on a client who is known already. */
export type JoinReport = {
  readonly do: 'join-report'
  readonly on: IsoDate
  readonly channel: string
  readonly reporterRole: string
  readonly topic: string
}

/** What somebody decided on a likely double; `other` is the stream of the case that looks like it. */
export type DecideDouble = {
  readonly do: 'decide-double'
  readonly on: IsoDate
  readonly decision: (typeof doubleDecisions)[number]
  readonly other: number | null
}

export type InstructReporter = { readonly do: 'instruct-reporter'; readonly on: IsoDate }

export function joinReport(file: CaseFile, command: JoinReport, { profile }: RuleContext): Decision {
  const { on, channel, reporterRole, topic } = command
  const wrong = unknownCode(profile.lists, on, [
    ['channels', channel],
    ['reporter_roles', reporterRole],
    ['topics', topic],
  ])
  if (wrong) return refuse(wrong)
  return happens(on, 'report_joined', { report: file.reports + 1, channel, reporter_role: reporterRole, topic })
}

export function decideDouble(_: CaseFile, { on, decision, other }: DecideDouble): Decision {
  if (decision === 'none_found' && other !== null) return refuseIntake('other-unneeded')
  if (decision !== 'none_found' && other === null) return refuseIntake('other-needed')
  return happens(on, 'double_decided', { decision, other })
}

export function instructReporter({ instructedOn }: CaseFile, { on }: InstructReporter): Decision {
  if (instructedOn !== null) return refuseIntake('already-instructed', { values: { since: instructedOn } })
  return happens(on, 'reporter_instructed', {})
}
