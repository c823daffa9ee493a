import type { JournalEvent } from '../../../domain/casework/journal/journalEvents.ts'
import type { Titles } from './titles.ts'

export const journalTitles: Partial<Titles<JournalEvent>> = {}
