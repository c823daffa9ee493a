import type { Rules } from '../rules.ts'
import { type AssessmentCommand, assessmentRules } from './assessmentRules.ts'
import { type OverrideCommand, overrideRules } from './overrideRules.ts'
import { type SafetyCheckCommand, safetyCheckRules } from './safetyCheckRules.ts'

export type SafetyCommand = AssessmentCommand | SafetyCheckCommand | OverrideCommand

export const safetyRules: Rules<SafetyCommand> = { ...assessmentRules, ...safetyCheckRules, ...overrideRules }
