import { type Kysely, sql } from 'kysely'
import { type Actor, CASEWORK } from '../../domain/access/actor.ts'
import { parseRole } from '../../domain/access/roles.ts'
import { databaseError } from '../databaseError.ts'
import type { Schema } from '../schema.ts'

/** An invented member of staff, whom a demo lets one be without a password. */
export type DemoPerson = {
  readonly tenant: number
  readonly person: number
  readonly name: string
  readonly role: string
  readonly teams: readonly string[]
}

export type SessionStore = ReturnType<typeof makeSessionStore>

/** Sign-in happens before there is an actor, so it goes through definer functions of the database and reads no table itself. */
export function makeSessionStore(db: Kysely<Schema>) {
  return {
    /** Who stands behind a token; missing when it is unknown or over. */
    async findActor(tokenHash: Buffer): Promise<Actor | undefined> {
      const { rows } = await sql<Omit<Actor, 'role'> & { role: string }>`
        select tenant, person, name, role, organisation, principals from session_actor(${tokenHash})`
        .execute(db)
        .catch(rethrow)
      const [row] = rows
      const role = row && parseRole(row.role)
      return row && role && { ...row, role, session: 0, purpose: CASEWORK }
    },

    /** A session of whole hours for a member of staff. */
    async addSession(tenant: number, person: number, tokenHash: Buffer, hours: number): Promise<void> {
      await sql`select begin_session(${tenant}, ${person}, ${tokenHash}, make_interval(hours => ${hours}::int))`
        .execute(db)
        .catch(rethrow)
    },

    async endSession(tokenHash: Buffer): Promise<void> {
      await sql`select end_session(${tokenHash})`.execute(db).catch(rethrow)
    },

    /** The people that a demo offers; none in a real installation. */
    async listDemoStaff(): Promise<readonly DemoPerson[]> {
      const { rows } = await sql<DemoPerson>`select tenant, person, name, role, teams from demo_staff()`
        .execute(db)
        .catch(rethrow)
      return rows
    },
  }
}

function rethrow(error: unknown): never {
  throw databaseError(error)
}
