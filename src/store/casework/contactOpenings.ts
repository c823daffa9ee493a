import { sql } from 'kysely'
import type { ActorTx } from '../withActor.ts'

/**
 * Opens the numbers and addresses of a client to who asks, from now on for a quarter of an hour; asking again begins a new one. Gives the
 * end (UTC).
 */
export async function saveContactOpening(tx: ActorTx, tenant: number, person: number, caseId: number): Promise<string> {
  const { rows } = await sql<{ until: string }>`
    insert into contact_opening (tenant, case_id, person, at, until)
    select ${tenant}, ${caseId}, ${person}, moment, moment + interval '15 minutes' from (select clock_timestamp() as moment) now
    on conflict (tenant, case_id, person) do update set at = excluded.at, until = excluded.until
    returning to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no end')
  return row.until
}
