import type { Rules } from '../rules.ts'
import { type DeterminationCommand, determinationRules } from './determinationRules.ts'
import { type InquiryCommand, inquiryRules } from './inquiryRules.ts'

export type VerificationCommand = InquiryCommand | DeterminationCommand

export const verificationRules: Rules<VerificationCommand> = { ...inquiryRules, ...determinationRules }
