import { type RawBuilder, sql } from 'kysely'
import type { DatabaseRole } from '../../../domain/access/roles.ts'

/** Whose work a page is about: one's own cases, or those of one's teams (of everybody for who sees all). */
export type Whose = 'mine' | 'team'

export type WorkScope = {
  readonly tenant: number
  readonly person: number
  readonly role: DatabaseRole
  readonly whose: Whose
}

/**
 * The condition that a column names a case of this scope. Row security keeps out what the actor may not see in any case; driven from
 * owners, grants or shares it costs what the actor has cases, and not what the register has.
 */
export function inScope(column: RawBuilder<unknown>, scope: WorkScope): RawBuilder<unknown> {
  const cases = casesOf(scope)
  return cases ? sql`${column} = any(array(${cases}))` : sql`true`
}

/** A case that somebody works on, in a statement about `case_state c`. */
export const atWork = sql`c.taken_up_on is not null and c.closed_on is null and c.gone is null`

function casesOf({ tenant, person, role, whose }: WorkScope): RawBuilder<unknown> | undefined {
  if (role === 'partner') return sql`select case_id from shared_cases`
  if (whose === 'team') return role === 'caseworker' ? sql`select case_id from my_cases` : undefined
  // An emergency access is no work that somebody was given.
  return sql`select case_id from case_owner where tenant = ${tenant} and person = ${person}
    union select case_id from case_grant
      where tenant = ${tenant} and principal = ${person} and until > now() and kind = 'team'`
}
