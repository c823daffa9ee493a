import { z } from 'zod'
import { type AnswerWay, answerWays, type PlannedShift } from '../../../domain/casework/duty/shift.ts'
import { AppError } from '../../../errors.ts'
import { language, oneOf as oneOfQuery, parseQuery } from '../../parseQuery.ts'
import { type WrongField, withoutEmpty, wrongOf } from '../acts/act.ts'
import { momentAt } from '../acts/clocks.ts'
import { clock, day, flag, number, oneOf, text } from '../acts/fields.ts'

const shiftForm = z.strictObject({
  person: number.optional(),
  role_name: text(80).optional(),
  from_day: day,
  from_time: clock,
  until_day: day,
  until_time: clock,
  answers_by: oneOf(answerWays),
  number: z
    .string('code')
    .trim()
    .regex(/^\+?[0-9 ()./-]{3,30}$/, 'code')
    .optional(),
  checked_on: day.optional(),
})

export type ReadForm<Read> =
  | { readonly ok: true; readonly value: Read }
  | { readonly ok: false; readonly wrong: readonly WrongField[] }

/** A shift as a form has it. Its times are those of the clock on the wall of the hub, also in the night in which that clock is moved. */
export function readShiftForm(body: unknown, timeZone: string): ReadForm<PlannedShift> {
  const parsed = shiftForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  const { data } = parsed
  const answersBy: AnswerWay = data.answers_by
  return {
    ok: true,
    value: {
      person: data.person ?? null,
      roleName: data.role_name?.trim() ?? null,
      begins: momentAt({ day: data.from_day, time: data.from_time }, timeZone),
      ends: momentAt({ day: data.until_day, time: data.until_time }, timeZone),
      answersBy,
      number: data.number ?? null,
      checkedOn: data.checked_on ?? null,
    },
  }
}

const MOST_NOTES = 40
const LONGEST_NOTE = 20_000
const list = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string()).max(MOST_NOTES, 'few').default([]),
)
const handoverForm = z.strictObject({ to: number, number: list, text: list, anyway: flag })
const caseNumber = /^[A-Za-z0-9./_-]{1,40}$/

export type HandoverForm = {
  readonly to: number
  readonly notes: readonly { readonly number: string; readonly text: string }[]
  /** Also to somebody without a shift. */
  readonly anyway: boolean
}

/** To whom, and what is said of each case: the fields `number` and `text` belong together in their order. A case without words is left out. */
export function readHandoverForm(body: unknown): ReadForm<HandoverForm> {
  const parsed = handoverForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  const { to, number: numbers, text: texts, anyway } = parsed.data
  if (numbers.length !== texts.length) throw new AppError('invalid-input', { field: 'text', expected: 'number, text' })
  const notes = numbers.map((named, index) => ({ number: named.trim(), text: wordsOf(texts[index] ?? '') }))
  const said = notes.filter((note) => note.text !== '')
  if (said.some((note) => !caseNumber.test(note.number)))
    return { ok: false, wrong: [{ field: 'number', expected: 'code' }] }
  if (said.some((note) => note.text.length > LONGEST_NOTE))
    return { ok: false, wrong: [{ field: 'text', expected: 'long' }] }
  return { ok: true, value: { to, notes: said, anyway } }
}

function wordsOf(typed: string): string {
  return typed.replaceAll('\r\n', '\n').normalize('NFC').trim()
}

const idParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
})

/** The number of a shift or a handover in an address; anything else is not there. */
export function parseDutyId(params: unknown): number {
  const parsed = idParams.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.id
}

const doneThings = ['saved', 'handover_done'] as const
const doneQuery = z.strictObject({ ...language, done: oneOfQuery(doneThings).optional() })

/** What the form before this page did. Fails with `invalid-input`. */
export function parseDutyDone(query: unknown): { readonly done?: (typeof doneThings)[number] } {
  const { done } = parseQuery(doneQuery, query)
  return done === undefined ? {} : { done }
}
