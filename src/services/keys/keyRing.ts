import type { KeyObject } from 'node:crypto'
import { type KeyEncryptionKey, newCaseKey, unwrapCaseKey, wrapCaseKey } from '../../sealing/caseKey.ts'
import { newTenantKey, unwrapTenantKey, wrapTenantKey } from '../../sealing/tenantKey.ts'
import type { CaseKeyStore } from '../../store/keys/caseKeys.ts'

/** The keys of cases and advice requests, by stream. */
export type StreamKeys = ReadonlyMap<number, Buffer>

export type KeyRing = ReturnType<typeof makeKeyRing>

/** Makes and finds the keys of streams, and of tenants. Nothing is kept in memory: a destroyed key is gone at once, in every process. */
export function makeKeyRing(store: CaseKeyStore, kek: KeyEncryptionKey) {
  return {
    /** New keys, committed before this returns: a key without an event is harmless, an event without its key is lost. */
    async makeKeys(tenant: number, streams: readonly number[]): Promise<StreamKeys> {
      const keys = new Map(streams.map((stream) => [stream, newCaseKey()]))
      await store.addKeys(
        tenant,
        [...keys].map(([stream, key]) => ({ stream, kek: kek.id, wrapped: wrapCaseKey(kek, { tenant, stream }, key) })),
      )
      return keys
    },

    /** The keys of these streams; a stream whose key was destroyed is missing. */
    async findKeys(tenant: number, streams: readonly number[]): Promise<StreamKeys> {
      const found = await store.findKeys(tenant, streams)
      return new Map(found.map(({ stream, wrapped }) => [stream, unwrapCaseKey(kek, { tenant, stream }, wrapped)]))
    },

    /** Destroys the keys of streams: what is sealed under them opens no more, also in a copy of the register. What is gone stays gone. */
    async destroyKeys(tenant: number, streams: readonly number[]): Promise<void> {
      await store.removeKeys(tenant, streams)
    },

    /** The key under which a tenant's tokens of names are hashed, made when it is first asked for, whoever asks at the same time. */
    async nameKey(tenant: number): Promise<KeyObject> {
      const place = { tenant, use: 'names' } as const
      let found = await store.findTenantKey(tenant, place.use)
      if (!found) {
        await store.addTenantKey(tenant, place.use, { kek: kek.id, wrapped: wrapTenantKey(kek, place, newTenantKey()) })
        found = await store.findTenantKey(tenant, place.use)
      }
      if (!found) throw new Error('a key of a tenant was not kept')
      return unwrapTenantKey(kek, place, found.wrapped)
    },
  }
}
