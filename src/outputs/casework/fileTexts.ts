import type { Words } from '../../messages/words.ts'

/** A size in words that people use. */
export function sizeText(bytes: number, words: Words): string {
  if (bytes < 1_000_000) return words('documents.size_kb', { count: Math.max(1, Math.round(bytes / 1000)) })
  return words('documents.size_mb', { count: Math.round(bytes / 100_000) / 10 })
}

/** What was taken out of a file, one sentence for each trace. A trace that we have no words for is shown as it is. */
export function removedTexts(removed: readonly string[], words: Words): readonly string[] {
  return removed.map((trace) => {
    const known = traces.find((one) => one === trace)
    return known === undefined ? trace : words(`documents.removed_${known}`)
  })
}

const traces = [
  'place',
  'camera',
  'colour-profile',
  'caption',
  'turned',
  'appended-bytes',
  'properties',
  'names-of-authors',
  'history',
  'links',
  'formulas',
  'thumbnail',
  'other-parts',
  'traces-in-pictures',
  'scripts',
  'attachments',
  'form-fields',
  'signature',
  'notes-by-name',
  'direction-signs',
] as const
