import { type EventOf, facts, listOf, oneOf, text, wholeNumber } from '../facts.ts'

/** Fact, statement of somebody, and the view of who writes: kept apart. */
export const entryKinds = ['fact', 'statement', 'view'] as const

/** What was seen, said and thought, and the documents. Texts, names of files and their contents are sealed. */
export const journalEvents = {
  journal_written: { facts: facts({ entry: wholeNumber, kind: oneOf(entryKinds) }), subject: 'entry', adds: true },
  /** A better text for an entry; the old one stays beside it. */
  journal_corrected: { facts: facts({ entry: wholeNumber, kind: oneOf(entryKinds) }), subject: 'entry' },
  document_added: {
    facts: facts({ document: wholeNumber, kind: text, media_type: text, bytes: wholeNumber, removed: listOf(text) }),
    subject: 'document',
    adds: true,
  },
  document_withdrawn: { facts: facts({ document: wholeNumber }), subject: 'document' },
} as const

export type JournalEvent = EventOf<typeof journalEvents>
