import type { AnyCommand, Rules } from '../rules.ts'

export type ContactCommand = Extract<AnyCommand, { readonly do: never }>

export const contactRules: Rules<ContactCommand> = {}
