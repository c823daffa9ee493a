import type { Rules } from '../rules.ts'
import { type DocumentCommand, documentRules } from './documentRules.ts'

export type JournalCommand = DocumentCommand

export const journalRules: Rules<JournalCommand> = { ...documentRules }
