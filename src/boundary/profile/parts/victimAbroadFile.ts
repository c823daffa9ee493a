import { z } from 'zod'
import { code, codes, labels, source, statement, text, uniqueEntries } from '../shapes.ts'

const readyLine = z.strictObject({
  code,
  language: code,
  status: z.enum(['complete', 'draft']),
  checked_by: text.nullable(),
  text,
  source,
  note: text.optional(),
})

const question = z.strictObject({ code, ...labels, answer_nl: text, answer_en: text, source })
const step = z.strictObject({ code, ...labels, source, order: z.int().positive() })

/** For a victim who is abroad: a line to send, what she can ask before she gives her name, what if the phone is taken. */
export const victimAbroadFile = z.strictObject({
  send_to: codes.min(1),
  send_note: statement,
  ready_lines: uniqueEntries(readyLine).min(1),
  questions_before_name: uniqueEntries(question).min(1),
  phone_taken: uniqueEntries(step).min(1),
})
