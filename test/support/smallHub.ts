import type { Actor } from '../../src/domain/access/actor.ts'
import { HUB } from './actorWith.ts'
import type { TestRegister } from './testRegister.ts'

/** Puts these people into the register, with the numbers and names that they have as actors. */
export async function addPeople(register: TestRegister, people: readonly Actor[]): Promise<void> {
  await register.asAdministrator(async (client) => {
    for (const { tenant, person, name, role } of people) {
      await client.query(
        `insert into principal (tenant, id, kind, name) overriding system value values ($1, $2, 'person', $3)`,
        [tenant, person, name],
      )
      await client.query(
        `insert into staff_member (tenant, person, role, invented, organisation, organisation_kind, sign_in_name)
         values ($1, $2::int, $3, true, $4, 'hub', 'p' || $2::int)`,
        [tenant, person, role, HUB],
      )
    }
  })
}

/** An open case `C-<id>` that last changed so many days ago, with its owner and whom it was given to. */
export async function addCase(
  register: TestRegister,
  { id, owner, team = [], quietDays = 0 }: { id: number; owner?: number; team?: readonly number[]; quietDays?: number },
): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query(
      `insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported,
         topic, country, place, place_now, tie, sex, age_band, victim_group, phase, changed)
       values (1, $1::bigint, 1, 'C-' || $1::bigint, '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad', 'abroad', 'permit',
         'female', '18-20', 'minor', 'reported', now() - make_interval(days => $2))`,
      [id, quietDays],
    )
    if (owner !== undefined) await client.query('insert into case_owner values (1, $1, $2)', [id, owner])
    for (const principal of team) {
      await client.query(`insert into case_grant values (1, $1, $2, 'infinity')`, [principal, id])
    }
  })
}
