import type { AnyCommand, Rules } from '../rules.ts'

export type SharingCommand = Extract<AnyCommand, { readonly do: never }>

export const sharingRules: Rules<SharingCommand> = {}
