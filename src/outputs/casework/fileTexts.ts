import type { Words } from '../../messages/words.ts'

/** What kind of file a document is, in words. */
export function typeText(kind: string, words: Words): string {
  return words(`documents.type_${types.find((type) => type === kind) ?? 'other'}`)
}

const types = ['jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'odt', 'text'] as const

/** A size in words that people use. */
export function sizeText(bytes: number, words: Words): string {
  if (bytes < 1_000_000) return words('documents.size_kb', { count: Math.max(1, Math.round(bytes / 1000)) })
  return words('documents.size_mb', { count: Math.round(bytes / 100_000) / 10 })
}

/** What was taken out of a file, in a few words for each trace. A trace that we have no words for is shown as it is. */
export function removedTexts(removed: readonly string[], words: Words): readonly string[] {
  return removed.map((trace) => {
    const known = traces.find((one) => one === trace.replaceAll('-', '_'))
    return known === undefined ? trace : words(`documents.removed_${known}`)
  })
}

const traces = [
  'place',
  'camera',
  'colour_profile',
  'caption',
  'turned',
  'appended_bytes',
  'properties',
  'names_of_authors',
  'history',
  'links',
  'formulas',
  'thumbnail',
  'other_parts',
  'traces_in_pictures',
  'scripts',
  'attachments',
  'form_fields',
  'signature',
  'notes_by_name',
  'direction_signs',
] as const
