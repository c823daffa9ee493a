import type { PhaseGate } from '../../codes/caseworkLists.ts'
import type { Profile } from '../../codes/profile.ts'
import type { CaseFile } from '../caseFile.ts'

/** What opens a gate, by the names that profiles use. */
const opened: Readonly<Record<string, (file: CaseFile) => boolean>> = {
  safety_check_asked: ({ safety }) => safety.checks.length > 0,
  safety_check_not_asked: ({ safety }) => safety.checkWaived,
}

const topicIn: Readonly<Record<string, (file: CaseFile) => string>> = {
  topic_reported: ({ report }) => report.topic,
  topic: ({ topic }) => topic,
}

/**
 * The rule of the profile that holds this case where it is; missing when it may go on. A case that nobody took up and of which nothing was
 * determined elsewhere is held like one in triage: nobody goes round the gate by leaving triage out.
 */
export function heldBy(profile: Profile, file: CaseFile): string | undefined {
  const stands = file.workPhase ?? (isDeterminedElsewhere(file) ? null : 'triage')
  return profile.casework.casework_rules.entries.find(
    ({ gate }) => gate !== undefined && gate.mayNotLeavePhase === stands && isShut(gate, file),
  )?.code
}

function isDeterminedElsewhere({ outcome, verification }: CaseFile): boolean {
  return outcome !== null && verification.proposals.length === 0
}

function isShut({ topics, looksAt, untilAny }: PhaseGate, file: CaseFile): boolean {
  const isSuspected = looksAt.some((field) => topics.includes(topicIn[field]?.(file) ?? ''))
  return isSuspected && !untilAny.some(({ event }) => opened[event]?.(file) ?? false)
}
