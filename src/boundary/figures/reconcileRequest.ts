import { z } from 'zod'
import { AppError } from '../../errors.ts'

/** Text that somebody pastes; the browser sends it in a field of its own. */
const pasted = z.strictObject({ text: z.string() })

/** The bytes of a pasted report. Throws `unreadable` when nothing was pasted, `invalid-input` for another form. */
export function parsePastedReport(body: unknown): Uint8Array {
  const parsed = pasted.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input', { field: 'text', expected: 'text' })
  if (parsed.data.text.trim() === '') throw new AppError('unreadable', { reason: 'empty' })
  return new TextEncoder().encode(parsed.data.text)
}
