import { createHash } from 'node:crypto'
import { sql } from 'kysely'

const MARK = '/* planned once */'

/**
 * The end of a statement that PostgreSQL plans once per connection. With policies, planning takes five times as long as finding a case.
 * Only for statements whose best plan is the same whatever is asked (one case, a few rows to write), never for lists and figures, and
 * with all columns named: a migration that adds one leaves the plan right.
 */
export const plannedOnce = sql`/* planned once */`

/** A connection's `query` that gives marked statements a name, by which PostgreSQL keeps their plan. */
export function keepingPlans<Query>(query: Query & ((...given: readonly unknown[]) => unknown)): Query {
  const named = (text: unknown, ...rest: readonly unknown[]) => {
    if (typeof text !== 'string' || !text.endsWith(MARK)) return query(text, ...rest)
    return query({ name: nameOf(text), text }, ...rest)
  }
  return named as Query
}

const names = new Map<string, string>()

/** Names are cut at 63 bytes, so a statement is named by its hash. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
