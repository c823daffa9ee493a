import { type Kysely, sql } from 'kysely'
import { type Actor, CASEWORK } from '../../../domain/access/actor.ts'
import { parseRole } from '../../../domain/access/roles.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'

/** An invented member of staff, whom a demo lets one be without a password. */
export type DemoPerson = {
  readonly tenant: number
  readonly person: number
  readonly name: string
  readonly role: string
  readonly teams: readonly string[]
  /** The name of the organisation that the person works for. */
  readonly organisation: string
}

export type SessionKind = 'full' | 'enrol'

/** How a session came about. `demo` is the picking of an invented person. */
export type SessionMethod = 'demo' | 'passkey' | 'password' | 'provider' | 'recovery' | 'invitation'

/** What a client is known by: a hash of the families of its browser and system, and its part of the network. */
export type ClientTraces = { readonly fingerprint: Buffer; readonly prefix: string }

export type NewSessionRow = ClientTraces & {
  readonly tenant: number
  readonly person: number
  readonly kind: SessionKind
  readonly method: SessionMethod
  readonly tokenHash: Buffer
  readonly deviceHash: Buffer
  readonly device: string
  readonly address: string
  readonly idleSeconds: number
}

/** Who stands behind a token. `fresh`: authenticated in the last five minutes. */
export type SessionActor = { readonly actor: Actor; readonly kind: SessionKind; readonly fresh: boolean }

export type SessionStore = ReturnType<typeof makeSessionStore>

/** Sign-in happens before there is an actor, so it goes through definer functions of the database and reads no table itself. */
export function makeSessionStore(db: Kysely<Schema>) {
  return {
    /** Missing when the token is unknown or over, the account is not active, or the client is another: then the session ends. */
    async findSession(tokenHash: Buffer, { fingerprint, prefix }: ClientTraces): Promise<SessionActor | undefined> {
      const { rows } = await sql<SessionRow>`
        select session, kind, fresh, tenant, person, name, role, organisation, principals
        from session_actor(${tokenHash}, ${fingerprint}, ${prefix}) ${plannedOnce}`
        .execute(db)
        .catch(rethrow)
      const [row] = rows
      if (!row) return undefined
      const { kind, fresh, role: written, ...person } = row
      const role = parseRole(written)
      return role && { kind, fresh, actor: { ...person, role, purpose: CASEWORK } }
    },

    /** Gives the number of the session; missing when this person may not have one. It lasts twelve hours at most. */
    async addSession(row: NewSessionRow): Promise<number | undefined> {
      const { rows } = await sql<{ session: number | null }>`
        select begin_session(${row.tenant}, ${row.person}, ${row.kind}, ${row.method}, ${row.tokenHash}, ${row.deviceHash}, ${row.device},
          ${row.fingerprint}, ${row.address}, ${row.prefix}, ${row.idleSeconds}) as session`
        .execute(db)
        .catch(rethrow)
      return rows[0]?.session ?? undefined
    },

    async endSession(tokenHash: Buffer): Promise<void> {
      await sql`select end_session(${tokenHash})`.execute(db).catch(rethrow)
    },

    /** Whose session it was that ended by time alone, less than a day ago: only to keep what was typed. */
    async findLapsed(tokenHash: Buffer): Promise<Actor | undefined> {
      const { rows } = await sql<Pick<Actor, 'session' | 'tenant' | 'person' | 'organisation'> & { role: string }>`
        select session, tenant, person, role, organisation from lapsed_session(${tokenHash})`
        .execute(db)
        .catch(rethrow)
      const [row] = rows
      const role = row && parseRole(row.role)
      return row && role && { ...row, role, name: '', principals: [row.person], purpose: CASEWORK }
    },

    /** The people that a demo offers; none in a real installation. */
    async listDemoStaff(): Promise<readonly DemoPerson[]> {
      const { rows } = await sql<DemoPerson>`
        select tenant, person, name, role, teams, organisation from demo_staff()`
        .execute(db)
        .catch(rethrow)
      return rows
    },
  }
}

type SessionRow = Omit<Actor, 'role' | 'purpose'> & {
  readonly kind: SessionKind
  readonly fresh: boolean
  readonly role: string
}
