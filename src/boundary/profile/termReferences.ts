import type { Profile } from '../../domain/codes/profile.ts'
import type { FamilyGuard, Term } from '../../domain/codes/terms.ts'
import type { ProfileFault } from './profileFault.ts'
import { unknownCodes } from './unknownCodes.ts'

const file = 'terms.yaml'

/** What is wrong with the terms: unknown codes, a period that ends before it begins, a family that could be told too early. */
export function termFaults({ lists, casework, terms }: Profile): readonly ProfileFault[] {
  return terms.entries.flatMap((term, index) => {
    const path = `terms[${index}]`
    return [
      ...unknownCodes(lists.case_phases, [term.inPhase], file, `${path}.in_phase`),
      ...unknownCodes(casework.casework_rules, [term.rule], file, `${path}.rule`),
      ...unknownCodes(casework.task_kinds, [term.task], file, `${path}.task`),
      ...unknownCodes(casework.permit_kinds, term.appliesTo ?? [], file, `${path}.applies_to`),
      ...unknownCodes(casework.safety_levels, term.atSafetyLevels ?? [], file, `${path}.at_safety_levels`),
      ...unknownCodes(lists.client_locations, term.informsFamily?.blockedAt ?? [], file, `${path}.blocked_when`),
      ...windowFaults(term, path),
      ...familyFaults(term, path),
    ]
  })
}

function windowFaults(term: Term, path: string): readonly ProfileFault[] {
  const isPeriod = term.unit === 'month_day' || term.unit === 'dates'
  const backwards = term.unit === 'dates' && term.value !== null && term.value[1] < term.value[0]
  return [
    ...(isPeriod === (term.kind === 'window')
      ? []
      : [fault(`${path}.unit`, 'month_day or dates for a window, and for nothing else')]),
    ...(backwards ? [fault(`${path}.value`, 'a last day on or after the first')] : []),
  ]
}

/** Whatever else a profile sets: who informs the family is Veilig Thuis, with the client here and after an assessment. */
function familyFaults({ desk, informsFamily }: Term, path: string): readonly ProfileFault[] {
  if (!informsFamily) return []
  return [
    ...(desk === 'veilig_thuis' ? [] : [fault(`${path}.desk`, 'veilig_thuis, for it informs the family')]),
    ...blockFaults(informsFamily, path),
    ...(informsFamily.needs.includes('valid_safety_assessment')
      ? []
      : [fault(`${path}.needs`, 'valid_safety_assessment, for it informs the family')]),
  ]
}

function blockFaults({ blockedAt }: FamilyGuard, path: string): readonly ProfileFault[] {
  const open = ['abroad', 'unknown'].filter((place) => !blockedAt.includes(place))
  return open.map((place) => fault(`${path}.blocked_when`, `the place ${place}, for it informs the family`))
}

function fault(path: string, expected: string): ProfileFault {
  return { file, path, expected }
}
