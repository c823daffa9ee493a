import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

/** Somebody who opened more different cases in an hour than most people do. `begun` is UTC text. */
export type ManyCases = {
  readonly person: number
  readonly name: string
  readonly role: string
  readonly begun: string
  readonly cases: number
}

/** Somebody who opened cases that they neither own nor work on in a team, as the teams are now. */
export type ReadOutsideTeam = {
  readonly person: number
  readonly name: string
  readonly role: string
  /** The cases, that of the latest line first. */
  readonly numbers: readonly string[]
  readonly lines: number
  readonly last: string
}

/** Hours of the last days in which somebody opened more than `most` different cases; of two that overlap the fuller one. */
export async function listManyCases(tx: ActorTx, days: number, most: number): Promise<readonly ManyCases[]> {
  const { rows } = await sql<ManyCases>`
    select distinct on (person, date_trunc('hour', begun)) person, name, role, begun, cases
    from many_cases(now() - make_interval(days => ${days}::int), ${most})
    order by person, date_trunc('hour', begun) desc, cases desc`.execute(tx)
  return rows.toSorted((one, other) => other.begun.localeCompare(one.begun))
}

/** Who of the hub opened cases of other teams in the last days; the latest first. */
export async function listReadOutsideTeam(tx: ActorTx, days: number): Promise<readonly ReadOutsideTeam[]> {
  const { rows } = await sql<ReadOutsideTeam>`
    select person, name, role, numbers, lines, last
    from read_outside_team(now() - make_interval(days => ${days}::int))`.execute(tx)
  return rows
}
