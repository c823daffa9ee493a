import type { Rules } from '../rules.ts'
import { type DocumentCommand, documentReasons, documentRules } from './documentRules.ts'
import { type EntryCommand, entryReasons, entryRules } from './entryRules.ts'

export type JournalCommand = EntryCommand | DocumentCommand

export const journalReasons = [...entryReasons, ...documentReasons] as const

export const journalRules: Rules<JournalCommand> = { ...entryRules, ...documentRules }
