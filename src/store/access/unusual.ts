import { sql } from 'kysely'
import type { ActorTx } from '../withActor.ts'

/** Somebody who opened more different cases in an hour than most people do. `begun` is UTC text. */
export type ManyCases = {
  readonly person: number
  readonly name: string
  readonly role: string
  readonly begun: string
  readonly cases: number
}

/** Somebody who opened a case that they neither own nor work on in its team, as the team is now. */
export type ReadOutsideTeam = {
  readonly person: number
  readonly name: string
  readonly role: string
  readonly number: string
  readonly lines: number
  /** The moment and the number of the last line. */
  readonly last: string
  readonly line: number
}

/** Hours of the last days in which somebody opened more than `most` different cases; of two that overlap the fuller one. */
export async function listManyCases(tx: ActorTx, days: number, most: number): Promise<readonly ManyCases[]> {
  const { rows } = await sql<ManyCases>`
    select distinct on (person, date_trunc('hour', begun)) person, name, role, begun, cases
    from many_cases(now() - make_interval(days => ${days}::int), ${most})
    order by person, date_trunc('hour', begun) desc, cases desc`.execute(tx)
  return rows.toSorted((one, other) => other.begun.localeCompare(one.begun))
}

/** Reading of the last days by people of the hub who are not in the team of the case; the latest first. */
export async function listReadOutsideTeam(tx: ActorTx, days: number): Promise<readonly ReadOutsideTeam[]> {
  const { rows } = await sql<ReadOutsideTeam>`
    select person, name, role, number, lines, last, line
    from read_outside_team(now() - make_interval(days => ${days}::int))`.execute(tx)
  return rows
}
