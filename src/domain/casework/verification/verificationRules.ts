import type { AnyCommand, Rules } from '../rules.ts'

export type VerificationCommand = Extract<AnyCommand, { readonly do: never }>

export const verificationRules: Rules<VerificationCommand> = {}
