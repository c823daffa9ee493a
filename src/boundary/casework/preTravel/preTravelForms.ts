import { z } from 'zod'
import { type PreTravelConsent, preTravelConsents } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { type CodeList, entryOf } from '../../../domain/codes/codeList.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { AppError } from '../../../errors.ts'
import { language, oneOf as oneOfQuery, parseQuery } from '../../parseQuery.ts'
import { type WrongField, withoutEmpty, wrongOf } from '../acts/act.ts'
import { isTimeZone } from '../acts/clocks.ts'
import { caseNumber, code, day, flag, line, many, oneOf, text } from '../acts/fields.ts'

export type ReadForm<Read> =
  | { readonly ok: true; readonly value: Read }
  | { readonly ok: false; readonly wrong: readonly WrongField[] }

/** What is said of the person and the journey: lines, as they were written. */
export const sealedFields = {
  pre_travel_contact: ['contact_way', 'contact_language', 'contact_zone', 'contact_times', 'contact_never'],
  pre_travel_file: [
    'given',
    'family',
    'birth_date',
    'phone',
    'country',
    'address',
    'flight',
    'travels_with',
    'copies',
    'wishes',
  ],
  pre_travel_trusted: ['trusted_name', 'trusted_contact'],
} as const

const MOST_WORDS = 4000
const words = text(MOST_WORDS).optional()
const SHORTEST_CODE = 4

const leaveForm = z.strictObject({
  given: line,
  family: line.optional(),
  birth_date: day.optional(),
  phone: line.optional(),
  contact_way: text(MOST_WORDS),
  contact_language: line.optional(),
  contact_zone: z.string('code').max(60, 'code').refine(isTimeZone, 'code'),
  contact_times: words,
  contact_never: words,
  code_word: line.refine((word) => word.trim().length >= SHORTEST_CODE, 'required'),
  leaves_on: day,
  returns_on: day,
  country: code,
  address: words,
  flight: words,
  travels_with: words,
  copies: words,
  wishes: words,
  trusted_name: line.optional(),
  trusted_contact: words,
  consents: many(oneOf(preTravelConsents)),
})

type Lines = Readonly<Record<string, string>>

export type LeaveForm = {
  readonly journey: {
    readonly leavesOn: IsoDate
    readonly returnsOn: IsoDate
    readonly consents: readonly PreTravelConsent[]
  }
  readonly named: { readonly name: string; readonly birthDate: IsoDate | undefined; readonly phone: string | undefined }
  readonly codeWord: string
  readonly parts: {
    readonly pre_travel_contact: Lines
    readonly pre_travel_file: Lines
    readonly pre_travel_trusted: Lines
  }
}

/** A pre-travel file as it is left on the telephone or at a desk, for a journey to one of these countries. */
export function readLeaveForm(body: unknown, countries: CodeList): ReadForm<LeaveForm> {
  const parsed = leaveForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  const { data } = parsed
  if (!entryOf(countries, data.country)) return { ok: false, wrong: [{ field: 'country', expected: 'code' }] }
  const pick = (names: readonly (keyof typeof data)[]): Lines => {
    const filled = names.map((name) => [name, data[name]] as const)
    return Object.fromEntries(
      filled.filter((each): each is readonly [(typeof each)[0], string] => typeof each[1] === 'string'),
    )
  }
  return {
    ok: true,
    value: {
      journey: { leavesOn: data.leaves_on, returnsOn: data.returns_on, consents: [...new Set(data.consents)] },
      named: {
        name: [data.given, data.family].filter((part) => part !== undefined).join(' '),
        birthDate: data.birth_date,
        phone: data.phone,
      },
      codeWord: data.code_word,
      parts: {
        pre_travel_contact: pick(sealedFields.pre_travel_contact),
        pre_travel_file: pick(sealedFields.pre_travel_file),
        pre_travel_trusted: pick(sealedFields.pre_travel_trusted),
      },
    },
  }
}

const backForm = z.strictObject({ code_word: line, gone_at_once: flag })

/** 'I am back', with the code word as it was said. */
export function readBackForm(body: unknown): ReadForm<{ readonly codeWord: string; readonly goneAtOnce: boolean }> {
  const parsed = backForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  return { ok: true, value: { codeWord: parsed.data.code_word, goneAtOnce: parsed.data.gone_at_once } }
}

const reason = text(MOST_WORDS)
const decideForm = z.discriminatedUnion('what', [
  z.object({ what: z.literal('other_return'), returns_on: day, reason }),
  z.object({ what: z.literal('became_report'), case_number: caseNumber, same_person: flag, reason }),
  z.object({ what: z.literal('can_go'), reason }),
])

export type DecideForm = {
  readonly outcome:
    | { readonly what: 'other_return'; readonly returnsOn: IsoDate }
    | { readonly what: 'became_report'; readonly caseNumber: string; readonly samePerson: boolean }
    | { readonly what: 'can_go' }
  readonly reason: string
}

/** What a worker decides, and why. What belongs to another decision is left out. */
export function readDecideForm(body: unknown): ReadForm<DecideForm> {
  const parsed = decideForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  return { ok: true, value: { outcome: outcomeOf(parsed.data), reason: parsed.data.reason } }
}

function outcomeOf(said: z.output<typeof decideForm>): DecideForm['outcome'] {
  switch (said.what) {
    case 'other_return':
      return { what: said.what, returnsOn: said.returns_on }
    case 'became_report':
      return { what: said.what, caseNumber: said.case_number, samePerson: said.same_person }
    case 'can_go':
      return { what: said.what }
  }
}

const findForm = z.strictObject({ name: line, birth_date: day.optional(), phone: line.optional() })

/** Whom to look for. */
export function readFindForm(body: unknown): ReadForm<LeaveForm['named']> {
  const parsed = findForm.safeParse(withoutEmpty(body))
  if (!parsed.success) return { ok: false, wrong: parsed.error.issues.flatMap(wrongOf) }
  const { name, birth_date, phone } = parsed.data
  return { ok: true, value: { name, birthDate: birth_date, phone } }
}

const params = z.object({ number: z.string().regex(/^R\d{2}-\d{4,10}$/) })

/** The number of a file in an address; anything else is not there. */
export function parsePreTravelNumber(addressed: unknown): string {
  const parsed = params.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.number
}

const copyParams = z.object({ copy: z.string().regex(/^[1-9]\d?$/) })

/** The number of a copy in an address, with that of its file; anything else is not there. */
export function parsePreTravelCopy(addressed: unknown): { readonly number: string; readonly copy: number } {
  const parsed = copyParams.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return { number: parsePreTravelNumber(addressed), copy: Number(parsed.data.copy) }
}

const doneThings = ['left', 'copied', 'back', 'decided', 'destroyed'] as const
export type PreTravelDone = (typeof doneThings)[number]
const doneQuery = z.strictObject({ ...language, done: oneOfQuery(doneThings).optional() })

/** What the form before this page did. Fails with `invalid-input`. */
export function parsePreTravelDone(query: unknown): PreTravelDone | undefined {
  return parseQuery(doneQuery, query).done
}
