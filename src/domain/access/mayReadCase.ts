import type { Actor } from './actor.ts'

/** What access to one case depends on: who was given it until when, and who is kept out. Moments are milliseconds since 1970 (UTC). */
export type CaseAccess = {
  readonly tenant: number
  readonly grants: readonly { readonly principal: number; readonly until: number }[]
  readonly excluded: readonly number[]
}

/**
 * May this actor see that the case exists and read its facts? The same rule stands in the row-security policies of the
 * database; a model test holds the two together.
 */
export function mayReadCase(actor: Actor, access: CaseAccess, now: number): boolean {
  if (access.tenant !== actor.tenant || actor.role === 'sequencer') return false
  if (actor.role === 'analyst' || actor.role === 'operator') return true
  if (access.excluded.includes(actor.person)) return false
  if (actor.role === 'manager') return true
  return access.grants.some((grant) => grant.until > now && actor.principals.includes(grant.principal))
}

/**
 * May this actor open the sealed parts of a case? Who counts or imports never does, but for the one part that an import compares,
 * which the policies let the operator read.
 */
export function mayOpenSealed(actor: Actor, access: CaseAccess, now: number): boolean {
  if (actor.role === 'analyst' || actor.role === 'operator') return false
  return mayReadCase(actor, access, now)
}
