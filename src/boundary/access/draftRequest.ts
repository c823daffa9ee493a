import { z } from 'zod'
import { AppError } from '../../errors.ts'

/** A field of a form with what stands in it; a box that is ticked, or a name that occurs twice, is a pair as well. */
export type DraftField = readonly [name: string, value: string]

/** An unfinished form: on which page it stands, and what was typed. */
export type DraftText = { readonly page: string; readonly fields: readonly DraftField[] }

const LONGEST_NAME = 60
const LONGEST_VALUE = 60_000
const MOST_FIELDS = 200

/** Never kept, whatever form they stand in. */
const secrets: ReadonlySet<string> = new Set(['password', 'again', 'code', 'recovery_code', 'token', 'response'])

const formCode = /^[a-z0-9._/-]{3,120}$/

const field = z.tuple([z.string().min(1).max(LONGEST_NAME), z.string().max(LONGEST_VALUE)])
const page = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)
const draftText = z.object({ page, fields: z.array(field).max(MOST_FIELDS) })

const formCodeShape = z
  .string()
  .transform((value) => value.toLowerCase())
  .pipe(z.string().regex(formCode))
const saved = z.strictObject({ form: formCodeShape, ...draftText.shape })
const asked = z.strictObject({ form: formCodeShape })

/** The code by which a form is kept: the address that it is sent to. Missing when that can't be one. */
export function draftCodeOf(path: string): string | undefined {
  const [own = ''] = path.split(/[?#]/)
  const code = own.slice(1).toLowerCase()
  return formCode.test(code) ? code : undefined
}

/** A form that a page of ours wants to be kept. Fails with `invalid-input`. */
export function parseDraft(body: unknown): { readonly form: string; readonly text: DraftText } {
  const parsed = saved.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input')
  const { form, page: stands, fields } = parsed.data
  return { form, text: { page: stands, fields: withoutSecrets(fields) } }
}

/** The form that is asked for or dropped. Fails with `invalid-input`. */
export function parseDraftCode(body: unknown): string {
  const parsed = asked.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input')
  return parsed.data.form
}

/** What was sent as a form, in pairs. Missing when there is nothing in it to keep. */
export function draftFieldsOf(body: unknown): readonly DraftField[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one]),
  )
  const parsed = z.array(field).max(MOST_FIELDS).safeParse(pairs)
  const fields = parsed.success ? withoutSecrets(parsed.data) : []
  return fields.some(([, value]) => value.trim() !== '') ? fields : undefined
}

/** A draft as it was kept; missing when it can't be read any more. */
export function readDraftText(text: string): DraftText | undefined {
  try {
    return draftText.parse(JSON.parse(text))
  } catch {
    // Kept by an earlier version: shown to nobody, and overwritten by the next one.
    return undefined
  }
}

function withoutSecrets(fields: readonly DraftField[]): readonly DraftField[] {
  return fields.filter(([name]) => !secrets.has(name))
}
