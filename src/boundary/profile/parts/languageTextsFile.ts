import { z } from 'zod'
import { code, text } from '../shapes.ts'

const contactTexts = z.strictObject({
  name: text,
  note: text,
  hours: text.optional(),
  date_text: text.optional(),
  reach: text.optional(),
  condition: text.optional(),
  condition_abroad: text.optional(),
})

/** What a profile says to the public in a language beside Dutch and English, by the codes of the parts that say it there. */
export const languageTextsFile = z.strictObject({ contacts: z.record(code, contactTexts) })
