import { type Kysely, sql } from 'kysely'
import type { SignInName } from '../../../domain/access/signInName.ts'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'

/** Whose account it is. */
export type AccountKey = { readonly tenant: number; readonly person: number }

/** What a password is checked against; `totp` is sealed. */
export type PasswordAccount = { readonly hash: string | null; readonly totp: Buffer | null }

export type NamedAccount = AccountKey &
  PasswordAccount & {
    readonly status: 'invited' | 'active' | 'disabled'
    /** Whether this browser signed in to this account before. */
    readonly known: boolean
  }

export type PasskeyAccount = AccountKey & {
  readonly id: number
  readonly handle: Buffer
  readonly public_key: Buffer
  readonly counter: number
}

export type SignInRefusal = 'sign_in_refused' | 'passkey_copied'

export type CredentialStore = ReturnType<typeof makeCredentialStore>

/** What somebody signs in with, before it is known who they are: through definer functions, and no table. */
export function makeCredentialStore(db: Kysely<Schema>) {
  return {
    async findByName({ name, tenantCode }: SignInName, deviceHash: Buffer): Promise<NamedAccount | undefined> {
      const { rows } = await sql<NamedAccount>`
        select tenant, person, status, hash, totp, known from sign_in_account(${name}, ${tenantCode}, ${deviceHash})`
        .execute(db)
        .catch(rethrow)
      return rows[0]
    },

    async findOwn({ tenant, person }: AccountKey): Promise<PasswordAccount | undefined> {
      const { rows } = await sql<PasswordAccount>`select hash, totp from own_account(${tenant}, ${person})`
        .execute(db)
        .catch(rethrow)
      return rows[0]
    },

    /** By the id of a credential; missing when nobody active has it. */
    async findPasskey(credential: string): Promise<PasskeyAccount | undefined> {
      const { rows } = await sql<PasskeyAccount>`
        select tenant, id, person, handle, public_key, counter from passkey_account(${credential})`
        .execute(db)
        .catch(rethrow)
      return rows[0]
    },

    /** False when another sign-in with the same state of the authenticator came first. */
    usePasskey: ({ tenant, id }: PasskeyAccount, counter: number, backedUp: boolean): Promise<boolean> =>
      taken(sql`select use_passkey(${tenant}, ${id}, ${counter}, ${backedUp}) as taken`),

    /** Writes down that somebody who is known was refused. When a passkey may be a copy, its owner is told. */
    async refuseSignIn({ tenant, person }: AccountKey, action: SignInRefusal, address: string): Promise<void> {
      await sql`select refuse_sign_in(${tenant}, ${person}, ${action}, ${address})`.execute(db).catch(rethrow)
    },

    /** True for the first who comes with a code of this time step or a later one. */
    useTotpStep: ({ tenant, person }: AccountKey, step: number): Promise<boolean> =>
      taken(sql`select use_totp_step(${tenant}, ${person}, ${step}) as taken`),

    /** True for the first who comes with this code; its owner is told. */
    useRecoveryCode: ({ tenant, person }: AccountKey, hash: Buffer): Promise<boolean> =>
      taken(sql`select use_recovery_code(${tenant}, ${person}, ${hash}) as taken`),
  }

  async function taken(question: ReturnType<typeof sql>): Promise<boolean> {
    const { rows } = await question.execute(db).catch(rethrow)
    return (rows[0] as { readonly taken: boolean } | undefined)?.taken ?? false
  }
}
