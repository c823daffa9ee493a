import type { Role } from './roles.ts'

/** The roles that act on cases. */
const casework = [
  'intake',
  'caseworker',
  'senior',
  'manager',
  'consular_officer',
  'safety_officer',
  'partner_worker',
] as const satisfies readonly Role[]

/** In what capacity somebody acts on a case; missing for who does not. */
export function hatOf(role: Role): (typeof casework)[number] | undefined {
  return casework.find((hat) => hat === role)
}
