import type { Actor } from './actor.ts'
import { areaOfEvent, areaOfPart, type CaseArea, caseAreas, parseVaultPart, type VaultPart } from './caseAreas.ts'
import { databaseRoleOf } from './roles.ts'

/** A moment in milliseconds since 1970 (UTC). */
type Moment = number

/** Named parts of a case, shown to an organisation until a moment. It counts when it was confirmed, if it had to be, and not ended. */
export type ShareTerms = {
  readonly organisation: number
  readonly areas: readonly CaseArea[]
  readonly until: Moment
  readonly state: 'waiting' | 'given' | 'ended'
}

/** A team or person that works on a case, or a person who broke the glass: then it ends within the hour. */
export type GrantTerms = {
  readonly principal: number
  readonly until: Moment
  readonly kind: 'team' | 'break_glass'
}

/** All that access to one case depends on. */
export type CaseAccess = {
  readonly tenant: number
  readonly grants: readonly GrantTerms[]
  readonly shares: readonly ShareTerms[]
  /** Who is kept out because of a conflict of interest: for them the case does not exist. */
  readonly excluded: readonly number[]
  /** The named list of a restricted case (a colleague, a public figure): nobody else sees it. Missing for other cases. */
  readonly readers: readonly number[] | undefined
}

/**
 * What an actor sees of a case: nothing, the facts that analysts count, the facts that an organisation is told with a share, or all.
 * The same rule stands in the policies of the database; the access matrix holds the two together.
 */
export type CaseSight =
  | { readonly sees: 'nothing' }
  | { readonly sees: 'counts' }
  | { readonly sees: 'shared'; readonly areas: readonly CaseArea[] }
  | { readonly sees: 'all' }

const nothing: CaseSight = { sees: 'nothing' }

/** Deny by default: what no line below allows, is not seen. */
export function sightOf(actor: Actor, access: CaseAccess, now: Moment): CaseSight {
  if (access.tenant !== actor.tenant) return nothing
  const role = databaseRoleOf(actor.role)
  if (role === 'analyst' || role === 'operator') return { sees: 'counts' }
  if (isKeptOut(actor, access)) return nothing
  if (role === 'manager') return { sees: 'all' }
  if (role === 'caseworker') return isGranted(actor, access, now) ? { sees: 'all' } : nothing
  if (role === 'partner') return sharedWith(actor, access, now)
  return nothing
}

/**
 * May this actor change who sees the case, as far as the role lets them? Emergency access is for reading: who came in that way lets
 * nobody else in or out.
 */
export function holdsCase(actor: Actor, access: CaseAccess, now: Moment): boolean {
  const standing = access.grants.filter(({ kind }) => kind === 'team')
  return sightOf(actor, { ...access, grants: standing }, now).sees === 'all'
}

/** Exclusion and the named list of a restricted case go before whatever else was given. */
export function isKeptOut(actor: Actor, { excluded, readers }: CaseAccess): boolean {
  return excluded.includes(actor.person) || (readers !== undefined && !readers.includes(actor.person))
}

function isGranted(actor: Actor, { grants }: CaseAccess, now: Moment): boolean {
  return grants.some(({ principal, until }) => until > now && actor.principals.includes(principal))
}

function sharedWith(actor: Actor, { shares }: CaseAccess, now: Moment): CaseSight {
  const live = shares.filter(
    ({ organisation, until, state }) => organisation === actor.organisation && state === 'given' && until > now,
  )
  if (live.length === 0) return nothing
  return { sees: 'shared', areas: caseAreas.filter((area) => live.some(({ areas }) => areas.includes(area))) }
}

/** May this actor know that the case exists, by its number? Who only counts never does. */
export function mayFindCase(sight: CaseSight): boolean {
  return sight.sees === 'all' || sight.sees === 'shared'
}

/** What the rule looks at of an event. */
export type EventToRead = { readonly type: string; readonly facts?: unknown }

/** No organisation is told that somebody is the reporter, whatever it was given: they may have been promised silence. */
export function mayReadEvent(sight: CaseSight, { type, facts }: EventToRead): boolean {
  if (sight.sees === 'shared') return !isOfReporter(facts) && isIn(sight.areas, areaOfEvent[type])
  return sight.sees === 'all' || sight.sees === 'counts'
}

/**
 * Who counts opens nothing, but for the one part that an import compares, which the policies let the operator read. A part of the address
 * vault is opened to who asked for it and to whom a second person agreed: `agreed` names the parts for which that holds now.
 */
export function mayOpenPart(sight: CaseSight, part: string, agreed: readonly VaultPart[] = []): boolean {
  const vaultPart = parseVaultPart(part)
  if (vaultPart && !agreed.includes(vaultPart)) return false
  if (sight.sees === 'shared') return isIn(sight.areas, areaOfPart[part])
  return sight.sees === 'all'
}

function isOfReporter(facts: unknown): boolean {
  return typeof facts === 'object' && facts !== null && 'role' in facts && facts.role === 'reporter'
}

function isIn(areas: readonly CaseArea[], area: CaseArea | undefined): boolean {
  return area !== undefined && areas.includes(area)
}
