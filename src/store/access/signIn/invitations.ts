import { type Kysely, sql } from 'kysely'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'
import type { AccountKey } from './credentials.ts'

export type InvitationRow = AccountKey & {
  readonly id: number
  readonly name: string
  readonly sign_in_name: string
  readonly organisation: string
  readonly until: string
  readonly provider: number | null
  readonly slug: string | null
}

export type InvitationStore = ReturnType<typeof makeInvitationStore>

/** Links that were handed over, as whoever holds one finds them. */
export function makeInvitationStore(db: Kysely<Schema>) {
  return {
    /** Missing when it is unknown, used, replaced or too old. */
    async find(tokenHash: Buffer): Promise<InvitationRow | undefined> {
      const { rows } = await sql<InvitationRow>`
        select tenant, id, person, name, sign_in_name, organisation, until, provider, slug from open_invitation(${tokenHash})`
        .execute(db)
        .catch(rethrow)
      return rows[0]
    },
  }
}
