import { type ClosingCommand, closingRules } from './closing/closingRules.ts'
import { type ContactCommand, contactRules } from './contact/contactRules.ts'
import { type JournalCommand, journalRules } from './journal/journalRules.ts'
import { type PersonsCommand, personsRules } from './persons/personsRules.ts'
import { type PlanCommand, planRules } from './plan/planRules.ts'
import { type RegisterCommand, registerRules } from './register/registerRules.ts'
import type { Hat, Rules } from './rules.ts'
import { type SafetyCommand, safetyRules } from './safety/safetyRules.ts'
import { type SharingCommand, sharingRules } from './sharing/sharingRules.ts'
import { type VerificationCommand, verificationRules } from './verification/verificationRules.ts'

/** What somebody wants to do with a case that exists. */
export type CaseCommand =
  | RegisterCommand
  | PersonsCommand
  | ContactCommand
  | SafetyCommand
  | VerificationCommand
  | PlanCommand
  | SharingCommand
  | JournalCommand
  | ClosingCommand

export type CommandName = CaseCommand['do']

/** Every rule of casework, chapter by chapter. */
export const caseRules: Rules<CaseCommand> = {
  ...registerRules,
  ...personsRules,
  ...contactRules,
  ...safetyRules,
  ...verificationRules,
  ...planRules,
  ...sharingRules,
  ...journalRules,
  ...closingRules,
}

export const commandNames = Object.keys(caseRules) as readonly CommandName[]

export function parseCommandName(text: string): CommandName | undefined {
  return commandNames.find((name) => name === text)
}

/** Who may ask for it at all, whatever the case. */
export function mayCommand(hat: Hat, name: CommandName): boolean {
  return caseRules[name].hats.includes(hat)
}
