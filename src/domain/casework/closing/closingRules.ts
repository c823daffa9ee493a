import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { codesWith, misfitOf, unknownCode } from '../codesFit.ts'
import { refuseCasework } from '../register/registerRules.ts'
import { caseworkers, type Decision, happens, type Rules } from '../rules.ts'

export type ClosingCommand =
  | { readonly do: 'record-result'; readonly on: IsoDate; readonly result: string }
  | { readonly do: 'close'; readonly on: IsoDate; readonly reason: string | null }

export const closingRules: Rules<ClosingCommand> = {
  'record-result': {
    hats: [...caseworkers, 'import'],
    decide: (file, { on, result }, { profile }) =>
      afterOutcome(file, on, () => {
        const wrong =
          unknownCode(profile.lists, on, [['results', result]]) ?? misfitOf(profile, codesWith(file, { result }))
        return wrong ? refuse(wrong) : happens(on, 'result_recorded', { result })
      }),
  },
  close: {
    hats: [...caseworkers, 'import'],
    decide: (file, { on, reason }) => afterOutcome(file, on, () => happens(on, 'case_closed', { reason })),
  },
}

function afterOutcome({ outcomeOn }: CaseFile, on: IsoDate, then: () => Decision): Decision {
  if (outcomeOn === null) return refuseCasework('no-outcome')
  return on < outcomeOn ? refuseCasework('before-outcome', { values: { outcomeOn } }) : then()
}
