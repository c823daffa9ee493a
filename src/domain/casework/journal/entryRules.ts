import type { IsoDate } from '../../shared/isoDate.ts'
import { nextNumber } from '../numbered.ts'
import { handlers, happens, type Rules, refusalsOfChapter } from '../rules.ts'
import type { entryKinds } from './journalEvents.ts'

type EntryKind = (typeof entryKinds)[number]

type Entry = {
  /** The day on which it was seen, said or thought. */
  readonly on: IsoDate
  readonly kind: EntryKind
  /** The sealed words name who said it, or where it is known from. */
  readonly hasSource?: boolean
}

export type EntryCommand =
  | (Entry & { readonly do: 'write-entry' })
  | (Entry & { readonly do: 'correct-entry'; readonly entry: number })

/** Why an entry is not written or put right. */
export const entryReasons = ['no-entry', 'no-speaker', 'not-your-entry'] as const

const refuseEntry = refusalsOfChapter('journal', entryReasons)

const writers = [...handlers, 'consular_officer', 'safety_officer', 'partner_worker'] as const

/** Fact, statement and view are kept apart; what was written stays, and a better text stands beside it. */
export const entryRules: Rules<EntryCommand> = {
  'write-entry': {
    hats: writers,
    area: 'journal',
    onClosed: true,
    decide: ({ journal: { entries } }, command) => {
      const { on, kind } = command
      if (isOfNobody(command)) return refuseEntry('no-speaker')
      return happens(on, 'journal_written', { entry: nextNumber(entries), kind })
    },
  },
  'correct-entry': {
    hats: writers,
    area: 'journal',
    onClosed: true,
    decide: ({ journal: { entries } }, command, { by, doneBy }) => {
      const { on, entry, kind } = command
      if (!entries.some((written) => written.entry === entry)) return refuseEntry('no-entry')
      const written = doneBy.find(({ event }) => event.type === 'journal_written' && event.facts.entry === entry)
      // Words in somebody's name are put right by them, or by who leads.
      const isOwn = written?.person === by.person || by.hat === 'senior' || by.hat === 'manager'
      if (!isOwn) return refuseEntry('not-your-entry')
      return isOfNobody(command) ? refuseEntry('no-speaker') : happens(on, 'journal_corrected', { entry, kind })
    },
  },
}

/** A statement is worth what its speaker is worth: without one nobody can weigh it. */
function isOfNobody({ kind, hasSource }: Entry): boolean {
  return kind === 'statement' && hasSource !== true
}
