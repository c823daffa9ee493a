import { sql } from 'kysely'
import type { AgendaChange, AgendaItem } from '../../domain/casework/agenda.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** Brings the agenda of a case up to its events, in the transaction that writes them. */
export async function saveAgenda(
  tx: ActorTx,
  tenant: number,
  caseId: number,
  { written, gone }: AgendaChange,
): Promise<void> {
  if (gone.length > 0) {
    await sql`delete from agenda_item where tenant = ${tenant} and case_id = ${caseId} and (code, subject) in (
      select * from unnest(${codesOf(gone)}::text[], ${subjectsOf(gone)}::text[])) ${plannedOnce}`.execute(tx)
  }
  if (written.length > 0) {
    await sql`insert into agenda_item (tenant, case_id, code, subject, organisation, since, due, done, cents)
      select ${tenant}, ${caseId}, * from unnest(${codesOf(written)}::text[], ${subjectsOf(written)}::text[],
        ${written.map(({ organisation }) => organisation)}::int[], ${written.map(({ since }) => since)}::date[],
        ${written.map(({ due }) => due)}::date[], ${written.map(({ done }) => done)}::date[],
        ${written.map(({ cents }) => cents)}::bigint[])
      on conflict (tenant, case_id, code, subject) do update set organisation = excluded.organisation, since = excluded.since,
        due = excluded.due, done = excluded.done, cents = excluded.cents ${plannedOnce}`.execute(tx)
  }
}

function codesOf(items: readonly AgendaItem[]): readonly string[] {
  return items.map(({ code }) => code)
}

function subjectsOf(items: readonly AgendaItem[]): readonly string[] {
  return items.map(({ subject }) => subject)
}
