import type { Words } from '../../../messages/words.ts'

const types = ['jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'odt', 'text'] as const

/** What kind of file a document is, in words. */
export function typeText(kind: string, words: Words): string {
  return words(`documents.type_${types.find((type) => type === kind) ?? 'other'}`)
}
