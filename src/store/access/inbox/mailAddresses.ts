import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

/** The addresses that messages of the inbox go to, by person. */
export async function listMailAddresses(tx: ActorTx, tenant: number): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.selectFrom('mail_address').select(['person', 'address']).where('tenant', '=', tenant).execute()
  return new Map(rows.map(({ person, address }) => [person, address]))
}

export async function saveMailAddress(tx: ActorTx, tenant: number, person: number, address: string): Promise<void> {
  await tx
    .insertInto('mail_address')
    .values({ tenant, person, address })
    .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ address }))
    .execute()
}

export async function removeMailAddress(tx: ActorTx, tenant: number, person: number): Promise<void> {
  await tx.deleteFrom('mail_address').where('tenant', '=', tenant).where('person', '=', person).execute()
}

export type DueMail = { readonly person: number; readonly address: string }

/** Whom something new waits for and who was not written to within the pause. They count as tried from now on. */
export async function takeDueMail(tx: ActorTx, pauseMinutes: number): Promise<readonly DueMail[]> {
  const { rows } = await sql<DueMail>`
    select person, address from take_due_mail(make_interval(mins => ${pauseMinutes}::int))`.execute(tx)
  return rows
}

/** What is there now was told; what comes later is told by a next message. */
export async function markMailed(tx: ActorTx, person: number): Promise<void> {
  await sql`select mark_mailed(${person})`.execute(tx)
}
