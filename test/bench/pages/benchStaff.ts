import type pg from 'pg'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { addOrganisation, addPerson, addTeam } from '../../../src/store/prepare.ts'
import { actorWith, HUB } from '../../support/actorWith.ts'

export type BenchStaff = {
  readonly caseworker: Actor
  readonly partner: Actor
  readonly manager: Actor
  /** Caseworkers who are never measured; some may not see some cases. */
  readonly colleagues: readonly number[]
  /** All teams; the first `TEAMS_OF_ONE` of them are those of the caseworker. */
  readonly teams: readonly number[]
  /** All organisations that cases are shared with; the first is that of the partner. */
  readonly organisations: readonly number[]
}

export const TEAMS_OF_ONE = 3
const ORGANISATIONS = 5

/** So many caseworkers, each in teams of their own, and one partner and one manager. */
export async function addBenchStaff(client: pg.Client, tenant: number, caseworkers: number): Promise<BenchStaff> {
  await client.query('begin')
  await client.query('set local role baken_owner')
  const person = (name: string, role: Actor['role'], organisation: number) =>
    addPerson(client, { tenant, name, role, organisation, invented: true })
  const people: number[] = []
  const teams: number[] = []
  for (let turn = 1; turn <= caseworkers; turn += 1) {
    const one = await person(`Tester ${turn}`, 'caseworker', HUB)
    people.push(one)
    for (let team = 1; team <= TEAMS_OF_ONE; team += 1)
      teams.push(await addTeam(client, tenant, `Team ${turn}.${team}`, [one]))
  }
  const organisations: number[] = []
  for (let turn = 1; turn <= ORGANISATIONS; turn += 1)
    organisations.push(await addOrganisation(client, tenant, 'veilig_thuis', `Organisation ${turn}`))
  const [organisation = 0] = organisations
  const [first = 0, ...colleagues] = people
  const staff = {
    caseworker: actorWith({
      tenant,
      person: first,
      role: 'caseworker',
      principals: [first, ...teams.slice(0, TEAMS_OF_ONE)],
    }),
    partner: actorWith({
      tenant,
      person: await person('Tester of a partner', 'partner_worker', organisation),
      role: 'partner_worker',
      organisation,
    }),
    manager: actorWith({ tenant, person: await person('Tester', 'manager', HUB), role: 'manager' }),
    colleagues,
    teams,
    organisations,
  }
  await client.query('commit')
  return staff
}
