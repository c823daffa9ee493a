import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change } from '../numbered.ts'
import type { entryKinds } from './journalEvents.ts'

export type Entry = {
  readonly entry: number
  readonly kind: (typeof entryKinds)[number]
  readonly on: IsoDate
  readonly corrections: number
}

export type CaseDocument = {
  readonly document: number
  readonly kind: string
  readonly mediaType: string
  readonly bytes: number
  readonly removed: readonly string[]
  readonly on: IsoDate
  readonly withdrawn: boolean
}

export type JournalFile = { readonly entries: readonly Entry[]; readonly documents: readonly CaseDocument[] }

export const nothingWritten: JournalFile = { entries: [], documents: [] }

export function evolveJournal(file: JournalFile, { type, occurred, facts }: CaseEvent): JournalFile {
  switch (type) {
    case 'journal_written':
      return { ...file, entries: [...file.entries, { ...facts, on: occurred, corrections: 0 }] }
    case 'journal_corrected': {
      const entries = change(
        file.entries,
        ({ entry }) => entry === facts.entry,
        (written) => ({ ...written, kind: facts.kind, corrections: written.corrections + 1 }),
      )
      return { ...file, entries }
    }
    case 'document_added': {
      const { document, kind, media_type: mediaType, bytes, removed } = facts
      const added = { document, kind, mediaType, bytes, removed, on: occurred, withdrawn: false }
      return { ...file, documents: [...file.documents, added] }
    }
    case 'document_withdrawn': {
      const documents = change(
        file.documents,
        ({ document }) => document === facts.document,
        (added) => ({ ...added, withdrawn: true }),
      )
      return { ...file, documents }
    }
    default:
      return file
  }
}
