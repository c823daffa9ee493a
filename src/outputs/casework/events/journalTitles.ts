import type { JournalEvent } from '../../../domain/casework/journal/journalEvents.ts'
import type { Titles } from './titles.ts'

export const journalTitles: Titles<JournalEvent> = {
  journal_written: ({ kind }, { words }) => words(`journal.event_written_${kind}`),
  journal_corrected: (_, { words }) => words('journal.event_corrected'),
  document_added: (_, { words }) => words('journal.event_document_added'),
  document_withdrawn: (_, { words }) => words('journal.event_document_withdrawn'),
}
