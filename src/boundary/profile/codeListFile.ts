import { z } from 'zod'
import type { CodeEntry, CodeList } from '../../domain/codes/codeList.ts'
import type { Source } from '../../domain/codes/source.ts'
import { code, isoDate, labels, localText, source, text, uniqueEntries } from './shapes.ts'

/** The fields that every entry of a code list can have. Validity dates are inclusive; without them a code is always valid. */
export const entryFields = {
  code,
  ...labels,
  valid_from: isoDate.optional(),
  valid_to: isoDate.optional(),
  note: text.optional(),
  source: source.optional(),
}

type RawEntry = z.output<z.ZodObject<typeof entryFields>>

/** An entry before the list's own source is filled in. */
export type Unsourced<Entry extends CodeEntry> = Omit<Entry, 'source'> & { readonly source: Source | undefined }

export function entryOf(raw: RawEntry): Unsourced<CodeEntry> {
  return {
    code: raw.code,
    labels: localText(raw),
    validFrom: raw.valid_from,
    validTo: raw.valid_to,
    source: raw.source,
    note: raw.note,
  }
}

/** An entry of a list of codes and words alone. */
export const plainEntry = z.strictObject(entryFields).transform(entryOf)

/** The file of one list. Entries without a source of their own take the list's; dates that end before they begin are refused. */
export function codeListFile<Entry extends CodeEntry>(name: string, entry: z.ZodType<Unsourced<Entry>>) {
  const file = z.strictObject({
    ...labels,
    note: text.optional(),
    default_source: source,
    entries: uniqueEntries(entry).min(1, 'at least one entry').superRefine(checkValidity),
  })
  return file.transform((raw): CodeList<Entry> => {
    // With its one missing field filled in the entry is whole, which the compiler can't see of a type that is still open.
    const sourced = (one: Unsourced<Entry>) =>
      ({ ...one, source: one.source ?? raw.default_source }) as unknown as Entry
    return { name, labels: localText(raw), entries: raw.entries.map(sourced) }
  })
}

function checkValidity(entries: readonly Unsourced<CodeEntry>[], context: z.RefinementCtx): void {
  entries.forEach(({ validFrom, validTo }, index) => {
    if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return
    context.addIssue({ code: 'custom', path: [index, 'valid_to'], message: 'a day on or after valid_from' })
  })
}
