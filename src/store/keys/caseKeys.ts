import { type Kysely, sql, type Transaction } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { KeysSchema } from '../schema.ts'

/** A wrapped key as it lies in the database of keys. */
export type WrappedKey = { readonly stream: number; readonly kek: string; readonly wrapped: Buffer }

/** The keys of one tenant. Each call is a transaction of its own: a key is committed before the first event that needs it. */
export type CaseKeyStore = ReturnType<typeof makeCaseKeyStore>

export function makeCaseKeyStore(db: Kysely<KeysSchema>) {
  const forTenant = <T>(tenant: number, work: (tx: Transaction<KeysSchema>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('app.tenant', ${String(tenant)}, true)`.execute(tx)
      return work(tx)
    })

  return {
    addKeys: (tenant: number, keys: readonly WrappedKey[]): Promise<void> =>
      forTenant(tenant, async (tx) => {
        await sql`insert into case_key (tenant, stream, kek, wrapped)
          select ${tenant}, * from unnest(${keys.map(({ stream }) => stream)}::bigint[], ${keys.map(({ kek }) => kek)}::text[],
            ${keys.map(({ wrapped }) => wrapped)}::bytea[])`.execute(tx)
      }),

    /** The keys of these streams, as far as they exist: a key that was destroyed is missing. */
    findKeys: async (tenant: number, streams: readonly number[]): Promise<readonly WrappedKey[]> => {
      const { rows } = await sql<WrappedKey>`
        select stream, kek, wrapped from find_case_keys(${tenant}, ${streams}::bigint[]) ${plannedOnce}`.execute(db)
      return rows
    },

    /** Which key-encryption key wrapped the first of the keys; missing while there is none. */
    findKek: (tenant: number): Promise<string | undefined> =>
      forTenant(tenant, async (tx) => {
        const row = await tx
          .selectFrom('case_key')
          .select('kek')
          .where('tenant', '=', tenant)
          .orderBy('stream')
          .limit(1)
          .executeTakeFirst()
        return row?.kek
      }),

    /** All streams that have a key, in order, from one on. */
    listStreams: (tenant: number, after: number, limit: number): Promise<readonly number[]> =>
      forTenant(tenant, async (tx) => {
        const rows = await tx
          .selectFrom('case_key')
          .select('stream')
          .where('tenant', '=', tenant)
          .where('stream', '>', after)
          .orderBy('stream')
          .limit(limit)
          .execute()
        return rows.map(({ stream }) => stream)
      }),

    /** The key of a tenant for a use, wrapped; missing until it was first needed. */
    findTenantKey: (tenant: number, use: string): Promise<Omit<WrappedKey, 'stream'> | undefined> =>
      forTenant(tenant, (tx) =>
        tx
          .selectFrom('tenant_key')
          .select(['kek', 'wrapped'])
          .where('tenant', '=', tenant)
          .where('use', '=', use)
          .modifyEnd(plannedOnce)
          .executeTakeFirst(),
      ),

    /** Adds the key of a tenant for a use; one that is there already stays. */
    addTenantKey: (tenant: number, use: string, { kek, wrapped }: Omit<WrappedKey, 'stream'>): Promise<void> =>
      forTenant(tenant, async (tx) => {
        await tx
          .insertInto('tenant_key')
          .values({ tenant, use, kek, wrapped })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }),

    removeKeys: (tenant: number, streams: readonly number[]): Promise<void> =>
      forTenant(tenant, async (tx) => {
        await tx
          .deleteFrom('case_key')
          .where('tenant', '=', tenant)
          .where('stream', '=', sql<number>`any(${streams}::bigint[])`)
          .execute()
      }),
  }
}
