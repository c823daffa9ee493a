import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'

/** Kind and ground are looked at here and sealed with the rest: no fact says what was written down. */
export type SensitiveCommand = {
  readonly do: 'record-sensitive'
  readonly on: IsoDate
  readonly kind: string
  readonly ground: string
}

export function decideSensitive(_: CaseFile, command: SensitiveCommand, { profile }: RuleContext): Decision {
  const { on, kind, ground } = command
  const wrong = unknownCode(profile.casework, on, [
    ['sensitive_kinds', kind],
    ['share_grounds', ground],
  ])
  return wrong ? refuse(wrong) : happens(on, 'sensitive_recorded', {})
}
