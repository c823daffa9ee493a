import { z } from 'zod'
import {
  type ApiPurpose,
  type ApiScope,
  LONGEST_TOKEN_DAYS,
  parseApiPurpose,
  parseApiScope,
} from '../../domain/access/apiScopes.ts'
import type { Role } from '../../domain/access/roles.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { parseQuery } from '../parseQuery.ts'
import { parsePlace } from './administrationForms.ts'

const raw = z.string().trim().max(300).default('')
const form = z.strictObject({
  name: raw,
  place: raw,
  purpose: raw,
  days: raw,
  scope: z.union([z.string(), z.array(z.string()).max(20)]).default([]),
})

/** What was typed into the form of a new client, to be shown again when something is wrong with it. */
export type TypedClient = {
  readonly name: string
  readonly place: string
  readonly purpose: string
  readonly days: string
  readonly scopes: readonly ApiScope[]
}

export type TypedClientField = keyof TypedClient

export const emptyClient: TypedClient = { name: '', place: '', purpose: '', days: '90', scopes: [] }

/** Fails with `invalid-input` at a field that the form does not have. */
export function parseTypedClient(body: unknown): TypedClient {
  const { scope, ...typed } = parseQuery(form, body)
  return { ...typed, scopes: [scope].flat().flatMap((text) => parseApiScope(text) ?? []) }
}

type Asked = {
  readonly name: string
  readonly role: Role
  readonly organisation: number
  readonly purpose: ApiPurpose
  readonly days: number
  readonly scopes: readonly ApiScope[]
}

/** The client that was asked for, or the first field that is wrong. */
export function clientOfTyped(typed: TypedClient): Result<Asked, TypedClientField> {
  const { name, scopes } = typed
  if (!/^\P{C}{2,80}$/u.test(name)) return refuse('name')
  const place = parsePlace(typed.place)
  if (!place) return refuse('place')
  const purpose = parseApiPurpose(typed.purpose)
  if (!purpose) return refuse('purpose')
  if (scopes.length === 0) return refuse('scopes')
  const days = /^\d{1,3}$/.test(typed.days) ? Number(typed.days) : 0
  if (days < 1 || days > LONGEST_TOKEN_DAYS) return refuse('days')
  return ok({ name, ...place, purpose, days, scopes })
}
