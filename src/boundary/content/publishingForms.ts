import { type CheckWay, isBeforeSource, waysToCheck } from '../../domain/knowledge/publishing/contactCheck.ts'
import { isInternationalNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import { parseSubject, type Subject } from '../../domain/knowledge/publishing/proposal.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'

/** What was typed, by field: shown again as it was when something is wrong with it. */
export type TypedFields = Readonly<Record<string, string>>

/** A field that has to be filled in otherwise; its sentence is `content.wrong_<field>`. */
export type WrongField =
  | 'why'
  | 'text'
  | 'next_review'
  | 'number'
  | 'source'
  | 'checked_on'
  | 'before_source'
  | 'how'
  | 'heard'
  | 'facts'
  | 'reason'

const LONGEST = { text: 60_000, why: 500, source: 300, reason: 1000 } as const

/** What a change is about, from an address. What can't be one fails with `not-found`. */
export function parseSubjectParams(params: unknown): Subject {
  const { kind = '', code = '' } = textsOf(params)
  const subject = parseSubject(`${kind}/${code}`)
  if (!subject) throw new AppError('not-found')
  return subject
}

/** The number of a proposal, from an address. What can't be one fails with `not-found`. */
export function parseProposalParams(params: unknown): number {
  const { id = '' } = textsOf(params)
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new AppError('not-found')
  return Number(id)
}

/** The proposal whose text a form begins with; missing for none. Fails with `invalid-input`. */
export function parseFrom(query: unknown): number | undefined {
  const { from, ...rest } = textsOf(query)
  refuseUnknown(rest, ['lang'])
  if (from === undefined || from === '') return undefined
  if (!/^[1-9]\d{0,8}$/.test(from)) throw new AppError('invalid-input', { field: 'from', expected: '1, 2, 3' })
  return Number(from)
}

const doneCodes = ['filed', 'published', 'sent_back', 'withdrawn'] as const

/** What the page says was done. Fails with `invalid-input`. */
export function parseDecided(query: unknown): (typeof doneCodes)[number] | undefined {
  const { done, ...rest } = textsOf(query)
  refuseUnknown(rest, ['lang'])
  return doneCodes.find((code) => code === done)
}

export type ChangeForm = {
  readonly why: string
  readonly texts: readonly { readonly language: string; readonly text: string; readonly stamp: string }[]
}

/** The texts of a page by language, each with the stamp of what it was written on. Unknown fields fail with `invalid-input`. */
export function readChangeForm(body: unknown): Result<ChangeForm, readonly WrongField[]> {
  const { why = '', ...fields } = textsOf(body)
  const languages = Object.keys(fields).flatMap((name) => /^text\.([a-z]{2,3})$/.exec(name)?.[1] ?? [])
  refuseUnknown(
    fields,
    languages.flatMap((language) => [`text.${language}`, `stamp.${language}`]),
  )
  const texts = languages.map((language) => ({
    language,
    text: fields[`text.${language}`] ?? '',
    stamp: fields[`stamp.${language}`] ?? '',
  }))
  const isWrong = texts.length === 0 || texts.some(({ text }) => text.trim() === '' || text.length > LONGEST.text)
  return complete({ why: why.trim(), texts }, [
    ...(fits(why, LONGEST.why) ? [] : ['why' as const]),
    ...(isWrong ? ['text' as const] : []),
  ])
}

export type CheckForm = { readonly why: string; readonly nextReview: IsoDate }

/** That nothing changes until the next review. Unknown fields fail with `invalid-input`. */
export function readCheckForm(body: unknown): Result<CheckForm, readonly WrongField[]> {
  const { why = '', next_review = '', ...rest } = textsOf(body)
  refuseUnknown(rest, [])
  const nextReview = parseIsoDate(next_review)
  const wrong = [...(nextReview ? [] : ['next_review' as const]), ...(fits(why, LONGEST.why) ? [] : ['why' as const])]
  return nextReview ? complete({ why: why.trim(), nextReview }, wrong) : refuse(wrong)
}

export type NumberForm = {
  readonly number: string
  readonly source: string
  readonly checkedOn: IsoDate
  readonly why: string
  readonly stamp: string
}

/** The number of an embassy, as somebody found and called it by this day. Unknown fields fail with `invalid-input`. */
export function readNumberForm(body: unknown, today: IsoDate): Result<NumberForm, readonly WrongField[]> {
  const { number = '', source = '', checked_on = '', why = '', stamp = '', ...rest } = textsOf(body)
  refuseUnknown(rest, [])
  const checkedOn = parseIsoDate(checked_on)
  const typed = number.trim().replaceAll(/\s+/g, ' ')
  const wrong = [
    ...(isInternationalNumber(typed) ? [] : ['number' as const]),
    ...(fits(source, LONGEST.source) ? [] : ['source' as const]),
    ...(checkedOn && checkedOn <= today ? [] : ['checked_on' as const]),
    ...(fits(why, LONGEST.why) ? [] : ['why' as const]),
  ]
  if (!checkedOn) return refuse(wrong)
  const oneLine = source.trim().replaceAll(/\s+/g, ' ')
  return complete({ number: typed, source: oneLine, checkedOn, why: why.trim(), stamp }, wrong)
}

export type ContactCheckForm = {
  readonly checkedOn: IsoDate
  readonly how: CheckWay
  readonly source: string
  readonly stamp: string
}

/** What the form of a contact was made for: its code, the day, the date of its source, and the stamp of what the profile says of it now. */
type AskedContact = {
  readonly contact: string
  readonly today: IsoDate
  readonly sourceDate: string | null
  readonly facts: string
}

/**
 * That a contact was checked, by this day and not before the date of its source. Wrong when the form showed other facts than there are
 * now: what nobody saw is not checked. Unknown fields fail with `invalid-input`.
 */
export function readContactCheckForm(
  body: unknown,
  { contact, today, sourceDate, facts: now }: AskedContact,
): Result<ContactCheckForm, readonly WrongField[]> {
  const { checked_on = '', how: way = '', heard = '', stamp = '', facts = '', ...rest } = textsOf(body)
  refuseUnknown(rest, [])
  const checkedOn = parseIsoDate(checked_on)
  const how = waysToCheck(contact).find((known) => known === way)
  const isEarly = checkedOn !== undefined && isBeforeSource(checkedOn, sourceDate)
  const wrong = [
    ...(facts === now ? [] : ['facts' as const]),
    ...(checkedOn && checkedOn <= today ? [] : ['checked_on' as const]),
    ...(isEarly ? ['before_source' as const] : []),
    ...(how ? [] : ['how' as const]),
    ...(fits(heard, LONGEST.source) ? [] : ['heard' as const]),
  ]
  if (!checkedOn || !how) return refuse(wrong)
  return complete({ checkedOn, how, source: heard.trim().replaceAll(/\s+/g, ' '), stamp }, wrong)
}

/** Why a proposal goes back. Unknown fields fail with `invalid-input`. */
export function readReturnForm(body: unknown): Result<string, readonly WrongField[]> {
  const { reason = '', ...rest } = textsOf(body)
  refuseUnknown(rest, [])
  return complete(reason.trim(), fits(reason, LONGEST.reason) ? [] : ['reason'])
}

/** The fields of a form or an address that are one text each. One that was sent twice fails with `invalid-input`. */
export function textsOf(sent: unknown): TypedFields {
  if (typeof sent !== 'object' || sent === null) return {}
  const fields = Object.entries(sent)
  const strange = fields.find(([, value]) => typeof value !== 'string')
  if (strange) throw new AppError('invalid-input', { field: strange[0].slice(0, 60), expected: '1 x' })
  return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function fits(text: string, longest: number): boolean {
  return text.trim() !== '' && text.trim().length <= longest
}

function complete<T>(form: T, wrong: readonly WrongField[]): Result<T, readonly WrongField[]> {
  return wrong.length === 0 ? ok(form) : refuse(wrong)
}

function refuseUnknown(fields: TypedFields, known: readonly string[]): void {
  const strange = Object.keys(fields).find((name) => !known.includes(name))
  if (strange === undefined) return
  throw new AppError('invalid-input', { field: strange.slice(0, 60), expected: known.join(', ') })
}
