import type { IsoDate } from '../../shared/isoDate.ts'
import { nextNumber } from '../numbered.ts'
import { handlers, happens, type Rules, refusalsOfChapter } from '../rules.ts'
import type { entryKinds } from './journalEvents.ts'

type EntryKind = (typeof entryKinds)[number]

export type EntryCommand =
  /** `on` is the day on which it was seen, said or thought. */
  | { readonly do: 'write-entry'; readonly on: IsoDate; readonly kind: EntryKind }
  | { readonly do: 'correct-entry'; readonly on: IsoDate; readonly entry: number; readonly kind: EntryKind }

/** Why an entry is not written or put right. */
export const entryReasons = ['no-entry', 'not-your-entry'] as const

const refuseEntry = refusalsOfChapter('journal', entryReasons)

const writers = [...handlers, 'consular_officer', 'safety_officer', 'partner_worker'] as const

/** Fact, statement and view are kept apart; what was written stays, and a better text stands beside it. */
export const entryRules: Rules<EntryCommand> = {
  'write-entry': {
    hats: writers,
    area: 'journal',
    onClosed: true,
    decide: ({ journal: { entries } }, { on, kind }) =>
      happens(on, 'journal_written', { entry: nextNumber(entries), kind }),
  },
  'correct-entry': {
    hats: writers,
    area: 'journal',
    onClosed: true,
    decide: ({ journal: { entries } }, { on, entry, kind }, { by, doneBy }) => {
      if (!entries.some((written) => written.entry === entry)) return refuseEntry('no-entry')
      const written = doneBy.find(({ event }) => event.type === 'journal_written' && event.facts.entry === entry)
      // Words in somebody's name are put right by them, or by who leads.
      const isOwn = written?.person === by.person || by.hat === 'senior' || by.hat === 'manager'
      return isOwn ? happens(on, 'journal_corrected', { entry, kind }) : refuseEntry('not-your-entry')
    },
  },
}
