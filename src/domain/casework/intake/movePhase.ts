import { entryOf } from '../../codes/codeList.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import type { WorkPhase } from '../register/registerFile.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { refuseIntake } from './intakeReasons.ts'
import { heldBy } from './phaseGate.ts'

export type MovePhase = { readonly do: 'move-phase'; readonly on: IsoDate; readonly phase: WorkPhase }

/** Back to triage at any time; onwards past the gates of the profile; to return or support when it is established what happened. */
export function movePhase(file: CaseFile, { on, phase }: MovePhase, { profile }: RuleContext): Decision {
  if (file.workPhase === phase) {
    return refuseIntake('phase-already', { values: { since: file.phaseOn ?? file.reportedOn } })
  }
  if (phase === 'triage') return happens(on, 'phase_changed', { phase })
  const rule = heldBy(profile, file)
  if (rule !== undefined) return refuseIntake('check-not-asked', { rule })
  if (phase === 'verification') return happens(on, 'phase_changed', { phase })
  if (file.outcome === null) return refuseIntake('outcome-needed', { rule: 'two_parties_determine' })
  const tie = entryOf(profile.lists.ties, file.tie)
  if (phase === 'return' && !tie?.allowsReturn) {
    return refuseIntake('tie-for-return', { rule: 'tie_needed', values: { tie: { list: 'ties', code: file.tie } } })
  }
  return happens(on, 'phase_changed', { phase })
}
