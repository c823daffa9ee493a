import { type Kysely, sql } from 'kysely'
import type { SignInName } from '../../../domain/access/signInName.ts'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'

/** What failures are counted under: keyed hashes of 32 bytes. `shared` is missing for a browser that the account knows. */
export type AttemptKeys = { readonly own: Buffer; readonly shared: Buffer | undefined }

/** So many tries cost nothing: of a person who mistypes, and of an office behind one address. */
const FREE_TRIES = 3
const FREE_TRIES_OF_NETWORK = 20

export type AttemptStore = ReturnType<typeof makeAttemptStore>

/** Counts tries to sign in, the same for names that exist and names that do not. */
export function makeAttemptStore(db: Kysely<Schema>) {
  return {
    /** Counts a try before anything is computed for it. Gives the whole seconds to wait; 0 when it may go on. */
    async claim({ own, shared }: AttemptKeys): Promise<number> {
      const keys = shared ? [own, shared] : [own]
      const free = shared ? [FREE_TRIES, FREE_TRIES_OF_NETWORK] : [FREE_TRIES]
      const { rows } = await sql<{ wait: number }>`select claim_attempt(${keys}::bytea[], ${free}::int[]) as wait`
        .execute(db)
        .catch(rethrow)
      return rows[0]?.wait ?? 0
    },

    /** It was wrong: the pause begins now. `refuse` does it too. */
    async hold(own: Buffer): Promise<void> {
      await sql`select hold_attempt(${own})`.execute(db).catch(rethrow)
    },

    /** It was the right person: nothing of it counts. */
    async forgive({ own, shared }: AttemptKeys): Promise<void> {
      await sql`select forgive_attempt(${own}, ${shared ?? null})`.execute(db).catch(rethrow)
    },

    /** Writes the refusal down, and tells the owner of the account when there were five. `slowed`: it was not even looked at. */
    async refuse(own: Buffer, { name, tenantCode }: SignInName, address: string, slowed: boolean): Promise<void> {
      await sql`select refuse_attempt(${own}, ${name}, ${tenantCode}, ${address}, ${slowed})`.execute(db).catch(rethrow)
    },
  }
}
