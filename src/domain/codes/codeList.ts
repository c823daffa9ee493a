import type { IsoDate } from '../shared/isoDate.ts'
import type { Locale, LocalText } from '../shared/locale.ts'
import type { Source } from './source.ts'

/** One code with its words. Both validity dates are inclusive; a missing one leaves that side open. */
export type CodeEntry = {
  readonly code: string
  readonly labels: LocalText
  readonly validFrom: IsoDate | undefined
  readonly validTo: IsoDate | undefined
  readonly source: Source
  readonly note: string | undefined
}

/** The codes that a field can hold, in the order in which screens and tables show them. A code stands in its list once. */
export type CodeList<Entry extends CodeEntry = CodeEntry> = {
  readonly name: string
  readonly labels: LocalText
  readonly entries: readonly Entry[]
}

/** Missing when the list never had this code, whatever the date. */
export function entryOf<Entry extends CodeEntry>(list: CodeList<Entry>, code: string): Entry | undefined {
  return list.entries.find((entry) => entry.code === code)
}

/** The entries that could be chosen on that day, so that an old year is read with the list of its time. */
export function entriesOn<Entry extends CodeEntry>(list: CodeList<Entry>, date: IsoDate): readonly Entry[] {
  return list.entries.filter((entry) => isValidOn(entry, date))
}

/** Codes compare in their exact spelling. */
export function isCodeOn(list: CodeList, code: string, date: IsoDate): boolean {
  const entry = entryOf(list, code)
  return entry !== undefined && isValidOn(entry, date)
}

/** The words for a code, also of one that is no longer valid; missing when the list never had it. */
export function labelOf(list: CodeList, code: string, locale: Locale): string | undefined {
  return entryOf(list, code)?.labels[locale]
}

function isValidOn({ validFrom, validTo }: CodeEntry, date: IsoDate): boolean {
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo)
}
