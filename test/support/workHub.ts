import type { Actor } from '../../src/domain/access/actor.ts'
import { actorWith, HUB } from './actorWith.ts'
import { addCase } from './smallHub.ts'
import type { TestDesk } from './testDesk.ts'
import type { TestRegister } from './testRegister.ts'

/** The people of a test desk as actors: two caseworkers of two teams, who lead, and who answer for an organisation. */
export function workersOf({ made }: TestDesk) {
  const person = (name: string) => made.people.get(name) ?? 0
  const team = (name: string) => made.teams.get(name) ?? 0
  const organisation = (name: string) => made.organisations.get(name) ?? 0
  const hub = (name: string, role: Actor['role'], teams: readonly number[] = []) =>
    actorWith({ person: person(name), name, role, principals: [person(name), ...teams], organisation: HUB })
  const outside = (name: string, role: Actor['role'], at: string) =>
    actorWith({ person: person(name), name, role, organisation: organisation(at) })
  return {
    noord: hub('Marit van Oefenen', 'caseworker', [team('Noord')]),
    zuid: hub('Samira Proefhuis', 'caseworker', [team('Zuid')]),
    senior: hub('Bilal Modelzadeh', 'senior', [team('Zuid')]),
    manager: hub('Ruben Voorbeeldsma', 'manager'),
    safety: outside('Karin Proefstra', 'safety_officer', 'Oefencentrum van de politie'),
    shelter: outside('Lotte Schijnbaar', 'partner_worker', 'Opvanghuis Denkbeeld'),
  }
}

export type WorkCase = {
  readonly id: number
  readonly owner?: number
  readonly team?: readonly number[]
  readonly level?: string
  readonly dangerOn?: string
  readonly country?: string
}

/** A case `C-<id>` that somebody works on. */
export async function addWorkCase(register: TestRegister, work: WorkCase): Promise<void> {
  const { id, owner, team, level, dangerOn, country } = work
  await addCase(register, { id, ...(owner !== undefined && { owner }), ...(team && { team }) })
  await register.asAdministrator((client) =>
    client.query(
      `update case_state set taken_up_on = '2018-01-02', safety_level = $2, danger_on = $3, country = coalesce($4, country) where case_id = $1`,
      [id, level ?? null, dangerOn ?? null, country ?? null],
    ),
  )
}

export type Due = {
  readonly code: string
  readonly subject?: string
  readonly organisation?: number
  readonly since?: string
  readonly due?: string | null
  readonly done?: string
  readonly cents?: number
}

/** What has to be done in a case. */
export async function addDue(register: TestRegister, caseId: number, items: readonly Due[]): Promise<void> {
  await register.asAdministrator(async (client) => {
    for (const { code, subject = '', organisation, since = '2018-01-02', due, done, cents } of items) {
      await client.query(
        `insert into agenda_item (tenant, case_id, code, subject, organisation, since, due, done, cents) values (1, $1, $2, $3, $4, $5, $6, $7, $8)`,
        [caseId, code, subject, organisation ?? null, since, due ?? null, done ?? null, cents ?? null],
      )
    }
  })
}

/** An event that somebody wrote at a moment. */
export async function addEvent(register: TestRegister, caseId: number, by: number, recorded: string): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query(
      `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
       values (1, $1, (select coalesce(max(version), 1) + 1 from event where stream = $1), 'client_identified', '2018-02-01', $3, $3, $2, '{}',
         decode(repeat('00', 32), 'hex'))`,
      [caseId, by, recorded],
    )
    await client.query('update case_state set changed = greatest(changed, $2::timestamptz) where case_id = $1', [
      caseId,
      recorded,
    ])
  })
}

/** A share of a case that counts now. */
export async function addShare(register: TestRegister, caseId: number, to: Actor, givenBy: number): Promise<void> {
  await register.asAdministrator((client) =>
    client.query(
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
       select 1, $1, o.id, o.kind, array['safety'], 'consent', 'casework', $3, now() + interval '9 days' from organisation o where o.id = $2`,
      [caseId, to.organisation, givenBy],
    ),
  )
}
