import type { IsoDate } from '../../shared/isoDate.ts'
import { ok } from '../../shared/result.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { CaseFile } from '../caseFile.ts'
import { nextNumber } from '../numbered.ts'
import { caseworkers, type Decision, eventOf, handlers, happens, type Rules, refusalsOfChapter } from '../rules.ts'

export type NewDocument = {
  readonly on: IsoDate
  readonly kind: string
  readonly mediaType: string
  /** The size of the file as it is kept. */
  readonly bytes: number
  /** What was taken out of it. */
  readonly removed: readonly string[]
}

export type DocumentCommand =
  | ({ readonly do: 'add-document' } & NewDocument)
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
    decide: (file, command) => {
      const { documents } = file.journal
      if (documents.length >= MOST_DOCUMENTS) {
        return refuseDocument('too-many-documents', { values: { most: MOST_DOCUMENTS } })
      }
      const held = documents.reduce((sum, document) => sum + document.bytes, 0)
      if (held + command.bytes > MOST_MEGABYTES * 1_000_000) {
        return refuseDocument('case-full', { values: { most: MOST_MEGABYTES } })
      }
      return ok([documentAdded(file, command)])
    },
  },
  'withdraw-document': { hats: caseworkers, decide: (file, { on, document }) => withdraw(file, on, document) },
}

/**
 * The event of a document, whatever the case holds and also when it was closed: what a report brings along goes in with it. A report is
 * never refused for its papers.
 */
export function documentAdded({ journal }: CaseFile, { on, kind, mediaType, bytes, removed }: NewDocument): CaseEvent {
  const document = nextNumber(journal.documents)
  return eventOf(on, 'document_added', { document, kind, media_type: mediaType, bytes, removed })
}

/** A document that should not be here is shown to nobody any more. That it was there stays. */
function withdraw({ journal }: CaseFile, on: IsoDate, number: number): Decision {
  const found = journal.documents.find(({ document }) => document === number)
  if (!found) return refuseDocument('no-document')
  if (found.withdrawn) return refuseDocument('document-withdrawn')
  // Events are folded in order of effect: a withdrawal before the day of adding would undo nothing.
  return happens(on < found.on ? found.on : on, 'document_withdrawn', { document: number })
}
