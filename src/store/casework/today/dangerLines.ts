import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ActorTx } from '../../withActor.ts'
import { atWork, inScope, type WorkScope } from './workScope.ts'

/** A case with danger that is near: facts only. */
export type DangerLine = {
  readonly case_id: number
  readonly number: string
  readonly country: string
  readonly victim_group: string
  readonly place_now: string
  readonly safety_level: string | null
  readonly danger_on: IsoDate | null
}

/** What makes danger count everywhere: one of these levels, or a planned journey or wedding up to a day. The levels with the worst first. */
export type DangerBounds = { readonly levels: readonly string[]; readonly until: IsoDate }

/** The condition that a case is in danger, in a statement about `case_state c`: at work or closed, but not gone. */
export function inDanger({ levels, until }: DangerBounds): RawBuilder<unknown> {
  return sql`(c.gone is null and (c.safety_level = any(${levels}::text[]) or c.danger_on <= ${until}::date))`
}

/** The worst level first, then the nearest day. */
export function worstFirst({ levels }: DangerBounds): RawBuilder<unknown> {
  return sql`array_position(${levels}::text[], c.safety_level) nulls last, c.danger_on nulls last, c.case_id`
}

/**
 * The cases at one of these levels, the worst first, or with a planned journey or wedding up to a day, at work or not: danger that was told of
 * after a closing is for today. A day that has passed stays until somebody writes down what became of it. The worst level first, then the nearest day.
 */
export async function listDanger(
  tx: ActorTx,
  scope: WorkScope,
  { most, ...bounds }: DangerBounds & { readonly most: number },
): Promise<readonly DangerLine[]> {
  const { rows } = await sql<DangerLine>`
    select c.case_id, c.number, c.country, c.victim_group, c.place_now, c.safety_level, c.danger_on from case_state c
    where c.tenant = ${scope.tenant} and ${inDanger(bounds)} and ${inScope(sql`c.case_id`, scope)}
    order by ${worstFirst(bounds)} limit ${most}`.execute(tx)
  return rows
}

/** How many cases are at work. */
export async function countAtWork(tx: ActorTx, scope: WorkScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_state c
    where c.tenant = ${scope.tenant} and ${atWork} and ${inScope(sql`c.case_id`, scope)}`.execute(tx)
  return rows[0]?.count ?? 0
}
