import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { oneOf, parseQuery } from '../parseQuery.ts'
import { upTo } from './typedText.ts'

/** Longer than any password or code that is taken, so that it is told apart from one that is wrong. */
const LONGEST = 300
const LONGEST_ANSWER = 20_000

/** What is left empty is wrong in the same way as what is wrong. */
const text = upTo(LONGEST)

const passwordForm = z.strictObject({ name: text, password: text, code: text })
const confirmForm = z.strictObject({ password: text, code: text })
const recoveryForm = z.strictObject({ name: text, password: text, recovery_code: text })
const organisationForm = z.strictObject({ code: text })
const passkeyForm = z.strictObject({ response: upTo(LONGEST_ANSWER), name: text })
const slugParams = z.object({ slug: z.string().regex(/^[A-Za-z0-9_-]{12,40}$/) })
const tokenShape = z.string().regex(/^[A-Za-z0-9_-]{20,80}$/)
const tokenParams = z.object({ token: tokenShape })
const invitationForm = z.strictObject({ token: tokenShape })
const wayQuery = z.strictObject({ way: oneOf(['password']).optional(), lang: z.string().optional() })

/** The way of signing in that is open on the page; a passkey when nothing is said. */
export function parseSignInWay(query: unknown): 'password' | undefined {
  return parseQuery(wayQuery, query).way
}

/** Name, password and code of an app, as typed: whether they are right, the services say. */
export function parsePasswordForm(body: unknown) {
  const { name, password, code } = parseQuery(passwordForm, body)
  return { signInName: name.trim(), password, code }
}

/** Password and code, for somebody whose name is known. */
export function parseConfirmForm(body: unknown) {
  return parseQuery(confirmForm, body)
}

export function parseRecoveryForm(body: unknown) {
  const { name, password, recovery_code: recoveryCode } = parseQuery(recoveryForm, body)
  return { signInName: name.trim(), password, recoveryCode }
}

/** The public name of a provider, as somebody typed it; missing when it can't be one. */
export function parseOrganisationForm(body: unknown): string | undefined {
  const { code } = parseQuery(organisationForm, body)
  const parsed = slugParams.safeParse({ slug: code.trim() })
  return parsed.success ? parsed.data.slug : undefined
}

/** What an authenticator answered; missing when it is no JSON, which no authenticator says. `name` is what a new one is to be called. */
export function parsePasskeyForm(body: unknown): { readonly response: unknown; readonly name: string } {
  const { response, name } = parseQuery(passkeyForm, body)
  return { response: jsonOf(response), name: name.trim() }
}

/** The public name of a provider in an address. Fails with `not-found`. */
export function parseSlug(params: unknown): string {
  return found(slugParams.safeParse(params)).slug
}

/** The token of an invitation in an address. Fails with `not-found`. */
export function parseInvitationToken(params: unknown): string {
  return found(tokenParams.safeParse(params)).token
}

/** The token of an invitation that is accepted. Fails with `not-found`. */
export function parseInvitationForm(body: unknown): string {
  return found(invitationForm.safeParse(body)).token
}

function found<Parsed>(parsed: z.ZodSafeParseResult<Parsed>): Parsed {
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not what a browser sends: there is no answer in it.
    return undefined
  }
}
