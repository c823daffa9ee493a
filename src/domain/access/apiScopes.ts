import { type Act, mayDo } from './permissions.ts'
import type { Role } from './roles.ts'

/** What a client of the API can be allowed, each more than its role only in that it has to be asked for. Nothing else is done by API. */
export const apiScopes = [
  'cases:read',
  'cases:search',
  'cases:open',
  'cases:write',
  'cases:export',
  'access:read',
  'access:write',
  'inbox:read',
] as const

export type ApiScope = (typeof apiScopes)[number]

export function parseApiScope(text: string): ApiScope | undefined {
  return apiScopes.find((scope) => scope === text)
}

/** What a client is for. Every line that it leaves in the access log bears its purpose. The same list stands in the database. */
export const apiPurposes = ['casework', 'case_system', 'reporting', 'migration', 'testing'] as const

export type ApiPurpose = (typeof apiPurposes)[number]

export function parseApiPurpose(text: string): ApiPurpose | undefined {
  return apiPurposes.find((purpose) => purpose === text)
}

/** No token lasts longer; one that is still needed is made anew. */
export const LONGEST_TOKEN_DAYS = 365

/** A scope fits a role that may do at least one of these. */
const actsOf: Readonly<Record<ApiScope, readonly Act[]>> = {
  'cases:read': ['read_cases'],
  'cases:search': ['read_cases'],
  'cases:open': ['read_cases'],
  'cases:write': ['act_on_cases'],
  'cases:export': ['export_cases'],
  'access:read': ['read_cases'],
  'access:write': ['assign_case', 'share_case', 'recuse_oneself', 'exclude_others', 'restrict_case'],
  'inbox:read': ['read_cases'],
}

export function scopeFits(role: Role, scope: ApiScope): boolean {
  return actsOf[scope].some((act) => mayDo(role, act))
}
