import { type Kysely, sql } from 'kysely'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'

export type CeremonyKind = 'passkey_sign_in' | 'passkey_step_up' | 'passkey_enrol' | 'provider'

export type CeremonyStore = ReturnType<typeof makeCeremonyStore>

/** What is under way between two requests of a browser. Its state is sealed. */
export function makeCeremonyStore(db: Kysely<Schema>) {
  return {
    async add(tokenHash: Buffer, kind: CeremonyKind, state: Buffer, seconds: number): Promise<void> {
      await sql`select begin_ceremony(${tokenHash}, ${kind}, ${state}, ${seconds})`.execute(db).catch(rethrow)
    },

    /** Gives the state, once; missing when it is unknown, of another kind, taken or too old. */
    async take(tokenHash: Buffer, kind: CeremonyKind): Promise<Buffer | undefined> {
      const { rows } = await sql<{ state: Buffer | null }>`select take_ceremony(${tokenHash}, ${kind}) as state`
        .execute(db)
        .catch(rethrow)
      return rows[0]?.state ?? undefined
    },
  }
}
