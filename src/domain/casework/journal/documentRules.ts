import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { nextNumber } from '../numbered.ts'
import { caseworkers, type Decision, handlers, happens, type Rules, refusalsOfChapter } from '../rules.ts'

export type DocumentCommand =
  | {
      readonly do: 'add-document'
      readonly on: IsoDate
      readonly kind: string
      readonly mediaType: string
      /** The size of the file as it is kept. */
      readonly bytes: number
      /** What was taken out of it. */
      readonly removed: readonly string[]
    }
  | { readonly do: 'withdraw-document'; readonly on: IsoDate; readonly document: number }

/** What a case can hold. Withdrawn documents count: they are kept. */
export const MOST_DOCUMENTS = 200
export const MOST_MEGABYTES = 250

/** Why a document is not added or withdrawn. */
export const documentReasons = ['too-many-documents', 'case-full', 'no-document', 'document-withdrawn'] as const

const refuseDocument = refusalsOfChapter('journal', documentReasons)

export const documentRules: Rules<DocumentCommand> = {
  'add-document': {
    hats: [...handlers, 'consular_officer', 'safety_officer', 'partner_worker'],
    area: 'documents',
    decide: ({ journal: { documents } }, { on, kind, mediaType, bytes, removed }) => {
      if (documents.length >= MOST_DOCUMENTS) {
        return refuseDocument('too-many-documents', { values: { most: MOST_DOCUMENTS } })
      }
      const held = documents.reduce((sum, document) => sum + document.bytes, 0)
      if (held + bytes > MOST_MEGABYTES * 1_000_000) {
        return refuseDocument('case-full', { values: { most: MOST_MEGABYTES } })
      }
      const document = nextNumber(documents)
      return happens(on, 'document_added', { document, kind, media_type: mediaType, bytes, removed })
    },
  },
  'withdraw-document': { hats: caseworkers, decide: (file, { on, document }) => withdraw(file, on, document) },
}

/** A document that should not be here is shown to nobody any more. That it was there stays. */
function withdraw({ journal }: CaseFile, on: IsoDate, number: number): Decision {
  const found = journal.documents.find(({ document }) => document === number)
  if (!found) return refuseDocument('no-document')
  if (found.withdrawn) return refuseDocument('document-withdrawn')
  // Events are folded in order of effect: a withdrawal before the day of adding would undo nothing.
  return happens(on < found.on ? found.on : on, 'document_withdrawn', { document: number })
}
