import { z } from 'zod'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'

/** What a form or a program asks for: the command, and what goes sealed with it. */
export type Request = { readonly command: CaseCommand; readonly parts: readonly OpenPart[] }

/** An act on a case as it comes in: the fields that it has, and what they mean. */
export type Act = {
  readonly fields: z.ZodObject
  /** Reads what a form or a program sent. */
  readonly read: (input: unknown) => ReadAct
  /** The request of fields that were read by their schema before. */
  readonly requestOf: (fields: never) => Request
}

export type ReadAct =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly wrong: readonly WrongField[] }

/** What a field should have been; the words of casework have a sentence for each (`field_<expected>`). */
export const expectations = [
  'unknown',
  'required',
  'day',
  'clock',
  'moment',
  'number',
  'years',
  'age_or_estimate',
  'amount',
  'code',
  'long',
  'few',
  'flag',
  'too_little',
  'age_differs',
  'child_age',
] as const

export type Expectation = (typeof expectations)[number]

export type WrongField = { readonly field: string; readonly expected: Expectation }

/** An act by its fields. `toRequest` gets them parsed, and may be sure of them. */
export function act<Shape extends z.ZodRawShape>(
  shape: Shape,
  toRequest: (input: z.output<z.ZodObject<Shape, z.core.$strict>>) => Request,
): Act {
  const fields = z.strictObject(shape)
  return {
    fields,
    requestOf: toRequest,
    read: (input) => {
      const parsed = fields.safeParse(withoutEmpty(input), withInput)
      if (parsed.success) return { ok: true, request: toRequest(parsed.data) }
      return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
    },
  }
}

/** A field that was left empty is a field that was not filled in. */
export function withoutEmpty(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return {}
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== '' && value !== null))
}

/** An issue says what was sent: what is missing and what is wrong are told apart by it (`wrongOf`). */
export const withInput = { reportInput: true } as const

/** The fields that a schema found wrong, and what each should have been. */
export function wrongOf(issue: z.core.$ZodIssue): readonly WrongField[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => ({ field: shortened(field), expected: 'unknown' }))
  const field = shortened(String(issue.path[0] ?? ''))
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ field, expected: 'required' }]
  return [{ field, expected: expectations.find((one) => one === issue.message) ?? 'required' }]
}

function shortened(name: string): string {
  return name.replaceAll(/\p{C}/gu, ' ').slice(0, 60)
}
