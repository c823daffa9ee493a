import { type Kysely, sql } from 'kysely'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'
import type { ActorTx } from '../../withActor.ts'

/** The provider behind a public name; the secret is sealed. */
export type ProviderRow = {
  readonly tenant: number
  readonly id: number
  readonly organisation: string
  readonly issuer: string
  readonly client_id: string
  readonly client_secret: Buffer
  readonly acr_values: readonly string[]
  readonly amr_values: readonly string[]
}

/** Who somebody is at a provider. */
export type ProviderSubject = { readonly tenant: number; readonly provider: number; readonly subject: string }

export type ProviderStore = ReturnType<typeof makeProviderStore>

/** Identity providers of organisations, as a sign-in finds them: before there is an actor. */
export function makeProviderStore(db: Kysely<Schema>) {
  return {
    async find(slug: string): Promise<ProviderRow | undefined> {
      const { rows } = await sql<ProviderRow>`
        select tenant, id, organisation, issuer, client_id, client_secret, acr_values, amr_values from sign_in_provider(${slug})`
        .execute(db)
        .catch(rethrow)
      return rows[0]
    },

    /** The person of an active account that is bound to this subject. */
    async findAccount({ tenant, provider, subject }: ProviderSubject): Promise<number | undefined> {
      const { rows } = await sql<{ person: number | null }>`
        select provider_account(${tenant}, ${provider}, ${subject}) as person`
        .execute(db)
        .catch(rethrow)
      return rows[0]?.person ?? undefined
    },

    /** Uses an invitation up; missing when it is over or for another provider. Fails with `conflict` when the subject has an account. */
    async bind(invitationHash: Buffer, { tenant, provider, subject }: ProviderSubject): Promise<number | undefined> {
      const { rows } = await sql<{ person: number | null }>`
        select bind_provider(${invitationHash}, ${tenant}, ${provider}, ${subject}) as person`
        .execute(db)
        .catch(rethrow)
      return rows[0]?.person ?? undefined
    },
  }
}

/** The providers in use, for administrators; without their secrets. */
export function listProviders(tx: ActorTx, tenant: number) {
  return tx
    .selectFrom('identity_provider')
    .select(['id', 'organisation', 'issuer', 'client_id', 'acr_values', 'amr_values', 'slug'])
    .where('tenant', '=', tenant)
    .where('removed', 'is', null)
    .orderBy('id')
    .execute()
}

export type NewProvider = {
  readonly tenant: number
  readonly organisation: number
  readonly issuer: string
  readonly client_id: string
  readonly client_secret: Buffer
  readonly acr_values: string[]
  readonly amr_values: string[]
  readonly slug: string
}

export async function addProvider(tx: ActorTx, provider: NewProvider): Promise<number> {
  const { id } = await tx.insertInto('identity_provider').values(provider).returning('id').executeTakeFirstOrThrow()
  return id
}

/** False when there is no such provider in use. */
export async function removeProvider(tx: ActorTx, tenant: number, id: number): Promise<boolean> {
  const { rows } = await sql`update identity_provider set removed = clock_timestamp()
    where tenant = ${tenant} and id = ${id} and removed is null returning id`.execute(tx)
  return rows.length === 1
}
