import { z } from 'zod'
import { code, source, text, uniqueEntries } from '../shapes.ts'

/** What a sentence is for, in the order in which a conversation goes. */
export const sentenceGroups = ['begin', 'safety', 'ask', 'help', 'wait', 'end'] as const

const sentence = z.strictObject({
  code,
  group: z.enum(sentenceGroups),
  nl: text,
  en: text,
  source,
  /** By language; not yet read by somebody who speaks it. */
  drafts: z.record(z.string().regex(/^[a-z]{2,3}$/, 'a language: ISO 639'), text),
})

/** Ready sentences for who answers a conversation. */
export const sentencesFile = z.strictObject({ sentences: uniqueEntries(sentence).min(1) })
