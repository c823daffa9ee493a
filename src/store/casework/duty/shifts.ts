import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { Period } from '../../../domain/casework/duty/period.ts'
import { type AnswerWay, answerWays, type PlannedShift } from '../../../domain/casework/duty/shift.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'

/** A shift on the list, with the name of who has it. */
export type Shift = Period & {
  readonly id: number
  readonly organisation: number
  readonly person: number | null
  /** The name of the colleague, or of the role. */
  readonly who: string
  readonly answersBy: AnswerWay
  readonly number: string | null
  readonly checkedOn: IsoDate | null
}

type ShiftRow = Omit<Shift, 'answersBy'> & { readonly answersBy: string }

/** The shifts of all organisations that end after a moment and begin before another, the first first. */
export async function listShifts(tx: ActorTx, tenant: number, { begins, ends }: Period): Promise<readonly Shift[]> {
  const { rows } = await sql<ShiftRow>`
    select d.id, d.organisation, d.person, coalesce(d.role_name, p.name) as who, d.begins, d.ends, d.answers_by as "answersBy", d.number,
      d.checked_on as "checkedOn"
    from duty_shift d left join principal p on p.tenant = d.tenant and p.id = d.person
    where d.tenant = ${tenant} and d.withdrawn_at is null and d.ends > ${begins} and d.begins < ${ends}
    order by d.begins, d.id`.execute(tx)
  return rows.flatMap((row) => {
    const answersBy = answerWays.find((way) => way === row.answersBy)
    return answersBy ? [{ ...row, answersBy }] : []
  })
}

/** When somebody is on duty in a period, at whatever organisation. Who plans for the same tenant waits until the end of the transaction. */
export async function listBusy(
  tx: ActorTx,
  tenant: number,
  person: number,
  period: Period,
): Promise<readonly Period[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('duty_shift', ${tenant}))`.execute(tx)
  const { rows } = await sql<Period>`
    select begins, ends from duty_shift where tenant = ${tenant} and person = ${person} and withdrawn_at is null
      and ends > ${period.begins} and begins < ${period.ends}`.execute(tx)
  return rows
}

/** Whether the actor's organisation ever planned anybody. */
export async function hasShifts(tx: ActorTx, { tenant, organisation }: Actor): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from duty_shift where tenant = ${tenant} and organisation = ${organisation}) as found`.execute(
    tx,
  )
  return rows[0]?.found === true
}

export async function addShift(tx: ActorTx, actor: Actor, shift: PlannedShift): Promise<void> {
  const { tenant, organisation, person } = actor
  const { person: who, roleName, begins, ends, answersBy, number, checkedOn } = shift
  await sql`
    insert into duty_shift (tenant, organisation, person, role_name, begins, ends, answers_by, number, checked_on, planned_by)
    values (${tenant}, ${organisation}, ${who}, ${roleName}, ${begins}, ${ends}, ${answersBy}, ${number}, ${checkedOn}, ${person})`.execute(
    tx,
  )
}

/** Takes a shift of the actor's organisation off the list; false when there is none. */
export async function withdrawShift(
  tx: ActorTx,
  { tenant, organisation, person }: Actor,
  id: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update duty_shift set withdrawn_at = clock_timestamp(), withdrawn_by = ${person}
    where tenant = ${tenant} and organisation = ${organisation} and id = ${id} and withdrawn_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes down that somebody called the number of a shift; false when the organisation has no such shift, or it has no number. */
export async function saveChecked(tx: ActorTx, actor: Actor, id: number, on: IsoDate): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update duty_shift set checked_on = ${on}
    where tenant = ${actor.tenant} and organisation = ${actor.organisation} and id = ${id} and withdrawn_at is null
      and number is not null`.execute(tx)
  return numAffectedRows === 1n
}

export type DutyPerson = { readonly person: number; readonly name: string }

/** Those of the actor's organisation who can be on duty. */
export async function listDutyPeople(tx: ActorTx): Promise<readonly DutyPerson[]> {
  const { rows } = await sql<DutyPerson>`select person, name from duty_people()`.execute(tx)
  return rows
}

/** This moment by the clock of the database (UTC, ISO 8601). */
export async function findNow(tx: ActorTx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp() as now`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.now
}
