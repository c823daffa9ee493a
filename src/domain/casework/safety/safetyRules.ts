import type { AnyCommand, Rules } from '../rules.ts'

export type SafetyCommand = Extract<AnyCommand, { readonly do: never }>

export const safetyRules: Rules<SafetyCommand> = {}
