import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ApiPurpose, ApiScope } from '../../../domain/access/apiScopes.ts'
import type { Role } from '../../../domain/access/roles.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'
import type { ActorTx } from '../../withActor.ts'

/** A client of the API without its token, which nobody can read again. Moments are UTC text. */
export type ApiClient = {
  readonly id: number
  readonly person: number
  readonly name: string
  readonly role: Role
  readonly organisation: string
  readonly scopes: readonly ApiScope[]
  readonly purpose: ApiPurpose
  readonly made: string
  readonly made_by_name: string
  readonly until: string
  /** To the hour; missing when it was never used. */
  readonly used: string | null
  readonly revoked: string | null
  readonly state: 'active' | 'over' | 'revoked' | 'disabled'
}

export type NewApiClient = {
  readonly name: string
  readonly role: Role
  readonly organisation: number
  readonly scopes: readonly ApiScope[]
  readonly purpose: ApiPurpose
  /** How long its token lasts. */
  readonly days: number
}

export type ApiActor = { readonly actor: Actor; readonly scopes: readonly ApiScope[] }

/** Finds who stands behind a token: asked before there is an actor. Missing when it is unknown, over or revoked. */
export type FindApiActor = (tokenHash: Buffer) => Promise<ApiActor | undefined>

export function makeFindApiActor(db: Kysely<Schema>): FindApiActor {
  return async (tokenHash) => {
    const { rows } = await sql<Omit<Actor, 'session'> & { readonly scopes: readonly ApiScope[] }>`
      select tenant, person, name, role, organisation, principals, purpose, scopes from api_actor(${tokenHash}) ${plannedOnce}`
      .execute(db)
      .catch(rethrow)
    const [row] = rows
    if (!row) return undefined
    const { scopes, ...actor } = row
    return { actor: { ...actor, session: 0, isProgram: true }, scopes }
  }
}

/** The clients of a tenant, the newest first. */
export async function listApiClients(tx: ActorTx, tenant: number): Promise<readonly ApiClient[]> {
  const { rows } = await sql<ApiClient>`
    select c.id, c.person, p.name, m.role, o.name as organisation, c.scopes, c.purpose, c.made, b.name as made_by_name, c.until, c.used,
      c.revoked, case when c.revoked is not null then 'revoked' when m.status <> 'active' then 'disabled'
        when c.until <= now() then 'over' else 'active' end as state
    from api_client c
    join staff_member m on m.tenant = c.tenant and m.person = c.person
    join principal p on p.tenant = c.tenant and p.id = c.person
    join principal o on o.tenant = c.tenant and o.id = m.organisation
    join principal b on b.tenant = c.tenant and b.id = c.made_by
    where c.tenant = ${tenant} order by c.id desc`.execute(tx)
  return rows
}

/** Makes the client and its member of staff; gives its number and when its token ends. */
export async function addApiClient(
  tx: ActorTx,
  { name, role, organisation, scopes, purpose, days }: NewApiClient,
  tokenHash: Buffer,
): Promise<{ readonly id: number; readonly until: string }> {
  const { rows } = await sql<{ id: number; until: string }>`
    select id, until from add_api_client(${name}, ${role}, ${organisation}, ${tokenHash}, ${scopes}::text[], ${purpose}, ${days})`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('a client was not written')
  return row
}

/** False when it was revoked before, or is not there. From the next request on its token opens nothing. */
export async function revokeApiClient(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_client')
    .set({ revoked: sql<string>`clock_timestamp()`, revoked_by: person })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('revoked', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
