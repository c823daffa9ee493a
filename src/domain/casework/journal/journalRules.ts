import type { AnyCommand, Rules } from '../rules.ts'

export type JournalCommand = Extract<AnyCommand, { readonly do: never }>

export const journalRules: Rules<JournalCommand> = {}
