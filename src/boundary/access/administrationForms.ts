import { z } from 'zod'
import { organisationKinds, parseRole } from '../../domain/access/roles.ts'
import { isAccountName } from '../../domain/access/signInName.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { language, oneOf, parseQuery } from '../parseQuery.ts'
import { upTo } from './typedText.ts'

const LONGEST = 300
const raw = upTo(LONGEST).transform((text) => text.trim())
const name = z
  .string('2-80')
  .trim()
  .min(2, '2-80')
  .max(80, '2-80')
  // Two invisible signs belong to names: Persian writes with them.
  .regex(/^(?:\P{C}|\u200C|\u200D)*$/u, 'A-Z a-z 0-9')
  .regex(/[\p{L}\p{N}]/u, 'A-Z a-z 0-9')
const number = z
  .string('1, 2, 3')
  .regex(/^[1-9]\d{0,8}$/, '1, 2, 3')
  .transform(Number)

/** What was typed into the form of a new account, to be shown again when something is wrong with it. */
export type TypedAccount = z.output<typeof accountForm>

const accountForm = z.strictObject({ name: raw, signInName: raw, place: raw, provider: raw })

export function parseTypedAccount(body: unknown): TypedAccount {
  return parseQuery(accountForm, body)
}

type Asked = {
  readonly name: string
  readonly signInName: string
  readonly role: NonNullable<ReturnType<typeof parseRole>>
  readonly organisation: number
  readonly provider: number | undefined
}

/** The account that was asked for, or the first field that is wrong. */
export function accountOfTyped(typed: TypedAccount): Result<Asked, 'name' | 'signInName' | 'place'> {
  const called = name.safeParse(typed.name)
  if (!called.success) return refuse('name')
  const signInName = typed.signInName.toLowerCase()
  if (!isAccountName(signInName)) return refuse('signInName')
  const place = parsePlace(typed.place)
  if (!place) return refuse('place')
  const provider = number.safeParse(typed.provider)
  return ok({ name: called.data, signInName, ...place, provider: provider.success ? provider.data : undefined })
}

/** A role at an organisation, as one choice: `caseworker.1`. Missing when it is none. */
export function parsePlace(text: string): Pick<Asked, 'role' | 'organisation'> | undefined {
  const [code = '', id = '', ...rest] = text.split('.')
  const role = parseRole(code)
  const organisation = number.safeParse(id)
  return role && organisation.success && rest.length === 0 ? { role, organisation: organisation.data } : undefined
}

const sure = z.literal('yes', 'yes').optional()
const changeForm = z.strictObject({ place: z.string('caseworker.1').max(60, 'caseworker.1'), sure })

/** Another role for an account, and that a key may go with it. Fails with `invalid-input`. */
export function parseChangeForm(body: unknown): Pick<Asked, 'role' | 'organisation'> & { readonly isSure: boolean } {
  const { place: typed, sure: said } = parseQuery(changeForm, body)
  const place = parsePlace(typed)
  if (!place) throw new AppError('invalid-input', { field: 'place', expected: 'caseworker.1' })
  return { ...place, isSure: said !== undefined }
}

const statusForm = z.strictObject({ status: oneOf(['disabled', 'active']), sure })

/** Whether an account is switched off or on again, and that a key may go with it. Fails with `invalid-input`. */
export function parseStatusForm(body: unknown): { readonly status: 'disabled' | 'active'; readonly isSure: boolean } {
  const { status, sure: said } = parseQuery(statusForm, body)
  return { status, isSure: said !== undefined }
}

const mailForm = z.strictObject({ address: z.email('name@example.org').max(254, 'name@example.org').optional() })

/** The address of messages; missing when the field was left empty. Fails with `invalid-input`. */
export function parseMailForm(body: unknown): string | undefined {
  return parseQuery(mailForm, body).address
}

const nameForm = z.strictObject({ name })

/** Fails with `invalid-input`. */
export function parseNameForm(body: unknown): string {
  return parseQuery(nameForm, body).name
}

const memberForm = z.strictObject({ person: number })

/** Fails with `invalid-input`. */
export function parseMemberForm(body: unknown): number {
  return parseQuery(memberForm, body).person
}

const organisationForm = z.strictObject({ name, kind: oneOf(organisationKinds) })

/** Fails with `invalid-input`. */
export function parseOrganisationForm(body: unknown): z.output<typeof organisationForm> {
  return parseQuery(organisationForm, body)
}

const codes = upTo(LONGEST).transform((text) => text.split(/[\s,]+/).filter((code) => code !== ''))
const providerForm = z.strictObject({
  issuer: z.url('https://login.example.org').max(LONGEST, 'https://login.example.org'),
  clientId: z.string('A-Z a-z 0-9').trim().min(1, 'A-Z a-z 0-9').max(200, 'A-Z a-z 0-9'),
  clientSecret: z.string('***').min(1, '***').max(LONGEST, '***'),
  acrValues: codes,
  amrValues: codes,
})
const providerNumber = z.strictObject({ provider: number })

/** How an organisation signs its own people in. Fails with `invalid-input`; the secret is never repeated. */
export function parseProviderForm(body: unknown): z.output<typeof providerForm> {
  return parseQuery(providerForm, body)
}

/** Fails with `invalid-input`. */
export function parseProviderNumber(body: unknown): number {
  return parseQuery(providerNumber, body).provider
}

const idParams = z.object({ id: number })

/** A number in an address. What can't be one fails with `not-found`. */
export function parseAdministeredId(params: unknown): number {
  const parsed = idParams.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.id
}

const doneQuery = z.strictObject({ ...language, done: oneOf(['saved']).optional() })

/** Whether a page says that something was saved. Fails with `invalid-input`. */
export function parseDone(query: unknown): boolean {
  return parseQuery(doneQuery, query).done === 'saved'
}
