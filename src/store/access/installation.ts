import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { rethrow } from '../rethrow.ts'
import type { Schema } from '../schema.ts'

/** What a register was made as, and its built-in operator, under whom the command line acts. */
export type InstallationOfTenant = {
  readonly demo: boolean
  readonly timeZone: string
  readonly profile: string
  readonly operator: Actor
}

/** Missing when the database was not prepared for this tenant. */
export async function findInstallation(
  db: Kysely<Schema>,
  tenantCode: string,
): Promise<InstallationOfTenant | undefined> {
  const { rows } = await sql<{
    demo: boolean
    tenant: number
    person: number
    name: string
    organisation: number
    time_zone: string
    profile: string
  }>`
    select is_demo() as demo, tenant, person, name, organisation, time_zone, profile from operator_actor(${tenantCode})`.execute(
    db,
  )
  const [row] = rows
  if (!row) return undefined
  const { demo, tenant, person, name, organisation, time_zone: timeZone, profile } = row
  const builtIn = { role: 'operator', principals: [person], session: 0, purpose: 'operation' } as const
  return { demo, timeZone, profile, operator: { tenant, person, name, organisation, ...builtIn } }
}

/** The numbers of all tenants: for the program's own work on their logs. */
export async function listTenants(db: Kysely<Schema>): Promise<readonly number[]> {
  const { rows } = await sql<{ tenant: number }>`select tenant_numbers() as tenant`.execute(db).catch(rethrow)
  return rows.map(({ tenant }) => tenant)
}
