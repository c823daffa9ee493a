import type { AnyCommand, Rules } from '../rules.ts'

export type PersonsCommand = Extract<AnyCommand, { readonly do: never }>

export const personsRules: Rules<PersonsCommand> = {}
