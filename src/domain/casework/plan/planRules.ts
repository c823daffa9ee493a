import type { AnyCommand, Rules } from '../rules.ts'

export type PlanCommand = Extract<AnyCommand, { readonly do: never }>

export const planRules: Rules<PlanCommand> = {}
