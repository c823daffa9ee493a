import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

export type OwnPasskeyRow = {
  readonly id: number
  readonly credential: string
  readonly transports: readonly string[]
  readonly name: string
  readonly added: string
  readonly used: string | null
  readonly backed_up: boolean
}

/** The passkeys of the actor, oldest first. */
export function listOwnPasskeys(tx: ActorTx, { tenant, person }: Actor): Promise<readonly OwnPasskeyRow[]> {
  return tx
    .selectFrom('passkey')
    .select(['id', 'credential', 'transports', 'name', 'added', 'used', 'backed_up'])
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .orderBy('id')
    .execute()
}

export type NewPasskeyRow = {
  readonly credential: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly backed_up: boolean
  readonly name: string
}

/** Fails with `conflict` when this authenticator is known already. */
export async function addOwnPasskey(tx: ActorTx, { tenant, person }: Actor, passkey: NewPasskeyRow): Promise<void> {
  const { credential, public_key, counter, transports, backed_up, name } = passkey
  await sql`insert into passkey (tenant, person, credential, public_key, counter, transports, backed_up, name)
    values (${tenant}, ${person}, ${credential}, ${public_key}, ${counter}, ${transports}::text[], ${backed_up}, ${name})`.execute(
    tx,
  )
}

/** False when the actor has no such passkey. */
export async function removeOwnPasskey(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { rows } =
    await sql`delete from passkey where tenant = ${tenant} and person = ${person} and id = ${id} returning id`.execute(
      tx,
    )
  return rows.length === 1
}
