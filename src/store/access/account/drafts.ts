import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

export type DraftRow = { readonly form: string; readonly sealed: Buffer; readonly saved: string }

/** Keeps an unfinished form in place of an earlier one; what is older than thirty days goes. */
export async function saveDraft(tx: ActorTx, { tenant, person }: Actor, form: string, sealed: Buffer): Promise<void> {
  await sql`delete from draft where tenant = ${tenant} and person = ${person} and saved < clock_timestamp() - interval '30 days'`.execute(
    tx,
  )
  await sql`insert into draft (tenant, person, form, sealed) values (${tenant}, ${person}, ${form}, ${sealed})
    on conflict (tenant, person, form) do update set sealed = excluded.sealed, saved = clock_timestamp()`.execute(tx)
}

export async function findDraft(tx: ActorTx, { tenant, person }: Actor, form: string): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`select form, sealed, saved from draft
    where tenant = ${tenant} and person = ${person} and form = ${form} and saved > clock_timestamp() - interval '30 days'`.execute(
    tx,
  )
  return rows[0]
}

/** The forms that were left unfinished, the latest first. */
export async function listDrafts(tx: ActorTx, { tenant, person }: Actor): Promise<readonly Omit<DraftRow, 'sealed'>[]> {
  const { rows } = await sql<DraftRow>`select form, saved from draft
    where tenant = ${tenant} and person = ${person} and saved > clock_timestamp() - interval '30 days' order by saved desc`.execute(
    tx,
  )
  return rows
}

export async function dropDraft(tx: ActorTx, { tenant, person }: Actor, form: string): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('form', '=', form)
    .execute()
}
