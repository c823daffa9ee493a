import { join } from 'node:path'
import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import { casePhases } from '../../domain/codes/fixedCodes.ts'
import { caseworkListFiles } from './caseworkListFiles.ts'
import { type ProfileFault, refuseFaults } from './profileFault.ts'
import { readLists } from './readLists.ts'
import { unknownCodes } from './unknownCodes.ts'

/** Reads the lists that casework chooses from, and checks them among themselves. Throws as `readProfile` does. */
export async function readCaseworkLists(folder: string, name: string): Promise<CaseworkLists> {
  const lists = await readLists(folder, name, caseworkListFiles)
  const faults = [...sensitiveFaults(lists), ...taskFaults(lists), ...gateFaults(lists)]
  refuseFaults(faults.map((fault) => ({ ...fault, file: join(name, 'codes', fault.file) })))
  return lists
}

/** What reveals sensitive data names a known kind, and is not asked unless somebody has a reason. */
function sensitiveFaults(lists: CaseworkLists): readonly ProfileFault[] {
  const named = (['document_kinds', 'motives', 'signals', 'risk_factors'] as const).flatMap((name) =>
    lists[name].entries.flatMap(({ sensitive }, index) =>
      unknownCodes(lists.sensitive_kinds, sensitive, `${name}.yaml`, `entries[${index}].sensitive`),
    ),
  )
  const asked = (['motives', 'risk_factors'] as const).flatMap((name) =>
    lists[name].entries.flatMap(({ sensitive, askedByDefault }, index) => {
      if (sensitive.length === 0 || !askedByDefault) return []
      return [{ file: `${name}.yaml`, path: `entries[${index}].asked_by_default`, expected: 'false: it is sensitive' }]
    }),
  )
  return [...named, ...asked]
}

function taskFaults({ task_kinds, casework_rules }: CaseworkLists): readonly ProfileFault[] {
  return task_kinds.entries.flatMap(({ rule, inPhase }, index) => [
    ...unknownCodes(casework_rules, rule === undefined ? [] : [rule], 'task_kinds.yaml', `entries[${index}].rule`),
    ...phaseFaults(inPhase, 'task_kinds.yaml', `entries[${index}].in_phase`),
  ])
}

function gateFaults({ casework_rules, actors }: CaseworkLists): readonly ProfileFault[] {
  const file = 'casework_rules.yaml'
  return casework_rules.entries.flatMap(({ gate }, index) => {
    if (!gate) return []
    const path = `entries[${index}].gate`
    const people = [gate.seenBy, ...gate.untilAny.flatMap(({ by }) => by ?? [])]
    return [
      ...phaseFaults(gate.mayNotLeavePhase, file, `${path}.may_not_leave_phase`),
      ...unknownCodes(actors, people, file, path),
    ]
  })
}

function phaseFaults(phase: string | undefined, file: string, path: string): readonly ProfileFault[] {
  if (phase === undefined || casePhases.some((known) => known === phase)) return []
  return [{ file, path, expected: `one of ${casePhases.join(', ')}` }]
}
