import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { ActorTx } from '../../withActor.ts'

/** What somebody handed over to the next. `cases` are the numbers of those that the reader sees. */
export type Handover = {
  readonly id: number
  readonly fromPerson: number
  readonly from: string
  readonly toPerson: number
  readonly to: string
  readonly writtenAt: string
  readonly acknowledgedAt: string | null
  readonly cases: readonly string[]
}

/** The newest handovers that the actor wrote or got; a manager sees those of everybody. */
export async function listHandovers(tx: ActorTx, tenant: number, most: number): Promise<readonly Handover[]> {
  const { rows } = await sql<Handover>`
    select h.id, h.from_person as "fromPerson", coalesce(f.name, '') as "from", h.to_person as "toPerson", coalesce(t.name, '') as "to",
      h.written_at as "writtenAt", h.acknowledged_at as "acknowledgedAt",
      array(select s.number from duty_handover_case c join case_state s on s.tenant = c.tenant and s.case_id = c.case_id
        where c.tenant = h.tenant and c.handover = h.id order by s.number) as cases
    from duty_handover h
    left join principal f on f.tenant = h.tenant and f.id = h.from_person
    left join principal t on t.tenant = h.tenant and t.id = h.to_person
    where h.tenant = ${tenant} order by h.acknowledged_at is not null, h.id desc limit ${most}`.execute(tx)
  return rows
}

/** Gives the number of the handover. */
export async function addHandover(tx: ActorTx, { tenant, person }: Actor, to: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into duty_handover (tenant, from_person, to_person) values (${tenant}, ${person}, ${to}) returning id`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('the database gave no handover')
  return row.id
}

export async function addHandoverCase(tx: ActorTx, tenant: number, handover: number, caseId: number): Promise<void> {
  await sql`insert into duty_handover_case (tenant, handover, case_id) values (${tenant}, ${handover}, ${caseId})`.execute(
    tx,
  )
}

/** Says that the actor takes over; gives who handed over. Missing when nothing of that number waits for the actor. */
export async function acknowledgeHandover(
  tx: ActorTx,
  { tenant, person }: Actor,
  id: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ from: number }>`
    update duty_handover set acknowledged_at = clock_timestamp()
    where tenant = ${tenant} and id = ${id} and to_person = ${person} and acknowledged_at is null
    returning from_person as "from"`.execute(tx)
  return rows[0]?.from
}

/** Whether a colleague sees a case that the actor sees. */
export async function isSeenBy(tx: ActorTx, person: number, caseId: number): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`select colleague_sees_case(${person}, ${caseId}) as sees`.execute(tx)
  return rows[0]?.sees ?? false
}
