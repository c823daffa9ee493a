import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** A form by which something was taken in, and a keyed hash of what stood in it. */
export type SentForm = { readonly id: string; readonly said: string }

/** What a form made: the stream, and the hash of what stood in it then. */
export type FormRow = { readonly stream: number; readonly said: string }

/** Missing when the form of the actor made nothing yet. */
export async function findIntakeForm(tx: ActorTx, id: string): Promise<FormRow | undefined> {
  const { rows } = await sql<FormRow>`
    select stream, said::text as said from find_intake_form(${id}::uuid) ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** Keeps that a form makes a stream; gives what it made when it did so before. Of two at once the second waits for the first. */
export async function keepIntakeForm(
  tx: ActorTx,
  { id, said }: SentForm,
  stream: number,
): Promise<FormRow | undefined> {
  const { rows } = await sql<FormRow>`select made as stream, before::text as said
    from keep_intake_form(${id}::uuid, ${stream}::bigint, ${said}::bigint) ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** The number of a case, or of an advice request, as far as the actor sees it. */
export async function findNumberOf(tx: ActorTx, tenant: number, stream: number): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select number from case_state where tenant = ${tenant} and case_id = ${stream}
    union all select number from advice_request where tenant = ${tenant} and id = ${stream} ${plannedOnce}`.execute(tx)
  return rows[0]?.number
}

/** Forgets the forms of more than a week ago; as the operator. */
export async function forgetIntakeForms(tx: ActorTx): Promise<void> {
  await sql`select forget_intake_forms()`.execute(tx)
}
