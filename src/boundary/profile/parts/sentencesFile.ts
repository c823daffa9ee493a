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
})

/** Ready sentences for who answers a conversation. What they say in further languages stands with the other texts of those. */
export const sentencesFile = z.strictObject({ sentences: uniqueEntries(sentence).min(1) })
