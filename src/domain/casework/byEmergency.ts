import type { CaseCommand, CommandName } from './caseCommand.ts'
import type { CaseFile } from './caseFile.ts'
import type { RuleContext } from './rules.ts'
import { ACUTE } from './safety/safetyFile.ts'

/**
 * All that somebody who sees a case by emergency access only may do to it: what an emergency asks for, and what takes nothing away from
 * what the case says. All else is for the people of the case. A report is taken in from whoever brings it.
 */
export const inEmergency = [
  'write-entry',
  'record-contact',
  'set-safety-level',
  'assess-safety',
  'ask-safety-check',
  'join-report',
] as const satisfies readonly CommandName[]

/** Whether a command is on that list, and lowers nothing. */
export function fitsEmergency(file: CaseFile, command: CaseCommand, context: RuleContext): boolean {
  if (!inEmergency.some((act) => act === command.do)) return false
  if (command.do === 'set-safety-level') return !isLower(file, command.level, context)
  return command.do !== 'assess-safety' || keepsAssessment(file, command)
}

/** The list of levels has the worst first. Where none was set, the mildest would say that there is nothing to look at. */
function isLower({ safety }: CaseFile, level: string, { profile }: RuleContext): boolean {
  if (level === ACUTE) return false
  const levels = profile.casework.safety_levels.entries.map(({ code }) => code)
  const now = safety.level === null ? levels.length - 2 : levels.indexOf(safety.level)
  return levels.indexOf(level) > now
}

type Assessing = Extract<CaseCommand, { do: 'assess-safety' }>

/** A new assessment takes the place of the one before: nothing that was seen then may be missing from it. */
function keepsAssessment({ safety: { assessment } }: CaseFile, command: Assessing): boolean {
  if (assessment === null) return true
  return (['signals', 'riskFactors', 'redFlags'] as const).every((kind) => {
    const said: readonly string[] = command[kind]
    return assessment[kind].every((code) => said.includes(code))
  })
}
