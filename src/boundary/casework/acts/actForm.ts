import { z } from 'zod'
import { AppError } from '../../../errors.ts'
import type { ReadAct } from './act.ts'
import { findAct } from './caseActs.ts'

const params = z.object({ act: z.string().regex(/^[a-z-]{3,60}$/) })
const seenField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What was typed into a form, by field: to show it again as it was. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export type ActForm = {
  readonly act: string
  /** The version of the case that the form was shown with. */
  readonly seen: number
  readonly typed: Typed
  readonly read: ReadAct
}

/** A form for an act, with the act that its address names. An act that is not there fails with `not-found`. */
export function readActForm(addressed: unknown, body: unknown): ActForm {
  const name = params.safeParse(addressed).data?.act
  const act = name === undefined ? undefined : findAct(name)
  if (name === undefined || !act) throw new AppError('not-found')
  const { seen, ...fields } = fieldsOf(body)
  const version = seenField.safeParse(seen)
  if (!version.success) throw new AppError('invalid-input', { field: 'seen', expected: '1-999999999' })
  return { act: name, seen: version.data, typed: typedOf(fields), read: act.read(fields) }
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/** What was typed into a form, by field. */
export function typedOf(body: unknown): Typed {
  const fields = fieldsOf(body)
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string | string[]] =>
      typeof entry[1] === 'string' || (Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string')),
  )
  return Object.fromEntries(texts)
}
