import { sql } from 'kysely'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'

/** Something that an organisation was asked, with the facts by which the case is known in a list. */
export type AskedLine = {
  readonly case_id: number
  readonly number: string
  readonly country: string
  readonly victim_group: string
  readonly code: string
  readonly subject: string
  readonly organisation: number
  readonly since: IsoDate
  readonly due: IsoDate | null
  readonly done: IsoDate | null
}

type Asked = { readonly tenant: number; readonly organisation: number }

/** What waits for an organisation, in cases of which it sees a part: the earliest due first, then what waits longest. At most so many. */
export async function listWaiting(
  tx: ActorTx,
  { tenant, organisation }: Asked,
  most: number,
): Promise<readonly AskedLine[]> {
  const { rows } = await sql<AskedLine>`
    select a.case_id, c.number, c.country, c.victim_group, a.code, a.subject, a.organisation, a.since, a.due, a.done
    from agenda_item a join case_state c on c.tenant = a.tenant and c.case_id = a.case_id and c.gone is null
    where a.tenant = ${tenant} and a.organisation = ${organisation} and a.done is null
    order by a.due nulls last, a.since, c.number limit ${most}`.execute(tx)
  return rows
}

/** What an organisation answered from a day on, the newest first. At most so many. */
export async function listAnswered(
  tx: ActorTx,
  { tenant, organisation }: Asked,
  { from, most }: { readonly from: IsoDate; readonly most: number },
): Promise<readonly AskedLine[]> {
  const { rows } = await sql<AskedLine>`
    select a.case_id, c.number, c.country, c.victim_group, a.code, a.subject, a.organisation, a.since, a.due, a.done
    from agenda_item a join case_state c on c.tenant = a.tenant and c.case_id = a.case_id and c.gone is null
    where a.tenant = ${tenant} and a.organisation = ${organisation} and a.done >= ${from}::date
    order by a.done desc, c.number limit ${most}`.execute(tx)
  return rows
}

/** A fact about the danger in a case, as an organisation was given it with the safety of the case. */
export type DangerFact = {
  readonly stream: number
  readonly type: string
  readonly occurred: string
  readonly facts: unknown
}

/** What an organisation was told of the danger in these cases, in the order in which it was written; nothing where safety was not shared. */
export async function listToldDanger(
  tx: ActorTx,
  tenant: number,
  cases: readonly number[],
): Promise<readonly DangerFact[]> {
  const { rows } = await sql<DangerFact>`
    select e.stream, e.type, e.occurred, e.facts from event e
    where e.tenant = ${tenant} and e.stream = any(${cases}::bigint[]) and e.type in ('safety_level_set', 'planned_day_set')
    order by e.stream, e.version`.execute(tx)
  return rows
}
