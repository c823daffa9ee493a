import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { refuseClosing } from '../closing/closingRefusals.ts'
import type { OtherCase } from '../closing/decidePairs.ts'
import { unknownCode } from '../codesFit.ts'
import type { doubleDecisions } from '../register/registerEvents.ts'
import { type Decision, eventOf, happens, type RuleContext } from '../rules.ts'
import { refuseIntake } from './intakeReasons.ts'

/** Another report on a client who is known already. */
export type JoinReport = {
  readonly do: 'join-report'
  readonly on: IsoDate
  readonly channel: string
  readonly reporterRole: string
  readonly topic: string
}

/** What somebody decided on a likely double; `other` is the number of the case that looks like it, which is looked up as they may see it. */
export type DecideDouble = {
  readonly do: 'decide-double'
  readonly on: IsoDate
  readonly decision: (typeof doubleDecisions)[number]
  readonly other: string | null
  readonly otherCase: Pick<OtherCase, 'stream' | 'own'> | null
}

export type InstructReporter = { readonly do: 'instruct-reporter'; readonly on: IsoDate }

/**
 * Another report takes up a case that nobody worked on. On a closed one it counts from the closing on: what is written before that day is
 * looked at by nobody.
 */
export function joinReport(file: CaseFile, command: JoinReport, { profile }: RuleContext): Decision {
  const { on, channel, reporterRole, topic } = command
  const wrong = unknownCode(profile.lists, on, [
    ['channels', channel],
    ['reporter_roles', reporterRole],
    ['topics', topic],
  ])
  if (wrong) return refuse(wrong)
  const from = file.closedOn !== null && on < file.closedOn ? file.closedOn : on
  const report = { report: file.reports + 1, channel, reporter_role: reporterRole, topic }
  const takenUp = file.workPhase === null ? [eventOf(from, 'phase_changed', { phase: 'triage' })] : []
  return ok([eventOf(from, 'report_joined', report), ...takenUp])
}

export function decideDouble(_: CaseFile, { on, decision, other, otherCase }: DecideDouble): Decision {
  if (decision === 'none_found') {
    return other === null ? happens(on, 'double_decided', { decision, other }) : refuseIntake('other-unneeded')
  }
  if (other === null) return refuseIntake('other-needed')
  if (!otherCase) return refuseClosing('no-other-case')
  if (otherCase.stream === otherCase.own) return refuseClosing('same-case')
  return happens(on, 'double_decided', { decision, other: otherCase.stream })
}

/** Whoever reports is told once; who reports after them, again. */
export function instructReporter({ lastInstructedOn, lastReportOn }: CaseFile, { on }: InstructReporter): Decision {
  if (lastInstructedOn !== null) return refuseIntake('already-instructed', { values: { since: lastInstructedOn } })
  if (on < lastReportOn) return refuseIntake('before-last-report', { values: { since: lastReportOn } })
  return happens(on, 'reporter_instructed', {})
}
