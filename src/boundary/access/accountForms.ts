import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { language, oneOf, parseQuery } from '../parseQuery.ts'
import { upTo } from './typedText.ts'

/** Why a change of one's own account was not made, as an address says it. */
export const accountProblems = [
  'last-way-in',
  'passkey-not-accepted',
  'too-many-passkeys',
  'too-late',
  'incomplete',
] as const

export type AccountProblem = (typeof accountProblems)[number]

const LONGEST = 300
const pageQuery = z.strictObject({ ...language, problem: oneOf(accountProblems).optional() })

const text = upTo(LONGEST)
const passwordForm = z.strictObject({ password: text, again: text })
const codeForm = z.strictObject({ code: text })
const idParams = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })

/** What the page has to say of the change that was asked for before it; missing when that was made. */
export function parseAccountProblem(query: unknown): AccountProblem | undefined {
  return parseQuery(pageQuery, query).problem
}

/** A new password, typed twice. */
export function parseNewPassword(body: unknown): { readonly password: string; readonly again: string } {
  return parseQuery(passwordForm, body)
}

/** Six digits of an app, as typed. */
export function parseAppCode(body: unknown): string {
  return parseQuery(codeForm, body).code
}

/** The number of a passkey or a session in an address. Fails with `not-found`. */
export function parseOwnId(params: unknown): number {
  const parsed = idParams.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.id
}
