import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addCase, addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import { roles } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import { type Administration, makeAdministration } from './administer.ts'

const administrator = actorWith({ person: 101, role: 'administrator', name: 'Nadia Voorbeeld' })
const worker = actorWith({ person: 102, role: 'caseworker', name: 'Noor Oefenen' })
const analyst = actorWith({ person: 103, role: 'analyst', name: 'Tess Modelman' })

let register: TestRegister
let administration: Administration
beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [administrator, worker, analyst])
  administration = makeAdministration(register.withActor, async () => undefined)
})
afterAll(() => register.drop())

async function lines(): Promise<readonly string[]> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ line: string }>(
      `select action || ' ' || part as line from access_log where purpose = 'administration' order by id`,
    ),
  )
  return rows.map(({ line }) => line)
}

test('who is put into a team sees its cases, and no longer when taken out; each step is a line', async () => {
  const team = await administration.addTeam(administrator, 'Noord')
  await addCase(register, { id: 901, team: [team] })
  await administration.addMember(administrator, team, worker.person)
  await administration.addMember(administrator, team, worker.person)
  expect(await administration.listTeams(administrator)).toEqual([
    { id: team, name: 'Noord', members: [{ person: worker.person, name: 'Noor Oefenen', role: 'caseworker' }] },
  ])
  await administration.removeMember(administrator, team, worker.person)
  await expect(administration.removeMember(administrator, team, worker.person)).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await administration.listTeams(administrator))[0]?.members).toEqual([])
  expect(await lines()).toEqual([
    `add_team team.${team}`,
    `add_team_member team.${team}.account.102`,
    `remove_team_member team.${team}.account.102`,
  ])
})

test('a team has a name of its own', async () => {
  const team = await administration.addTeam(administrator, 'Zuid')
  await expect(administration.addTeam(administrator, 'Zuid')).rejects.toMatchObject({ code: 'conflict' })
  await administration.renameTeam(administrator, team, 'Zuid')
  await administration.renameTeam(administrator, team, 'Zuidwest')
  await expect(administration.renameTeam(administrator, team, 'Noord')).rejects.toMatchObject({ code: 'conflict' })
  await expect(administration.renameTeam(administrator, 9999, 'Oost')).rejects.toMatchObject({ code: 'not-found' })
})

test('only who works on cases is in a team, and an administrator is in none, also for the database', async () => {
  const [team] = await administration.listTeams(administrator)
  const id = team?.id ?? 0
  for (const person of [analyst.person, administrator.person]) {
    await expect(administration.addMember(administrator, id, person)).rejects.toMatchObject({ code: 'refused' })
    const past = register.withActor(administrator, (tx) =>
      tx.insertInto('team_member').values({ tenant: 1, team: id, person }).execute(),
    )
    await expect(past).rejects.toThrow(/row-level security/)
  }
  await expect(administration.addMember(administrator, id, 9999)).rejects.toMatchObject({ code: 'not-found' })
  await expect(administration.addMember(administrator, 9999, worker.person)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an administrator renames teams and organisations, and no person', async () => {
  const renamed = await register.withActor(administrator, (tx) =>
    tx.updateTable('principal').set({ name: 'x' }).where('kind', '=', 'person').executeTakeFirst(),
  )
  expect(renamed.numUpdatedRows).toBe(0n)
})

test('an address for messages is kept, changed and taken away', async () => {
  const address = async () => (await administration.listMailAddresses(administrator)).get(worker.person)
  await administration.setMailAddress(administrator, worker.person, 'a1@example.org')
  await administration.setMailAddress(administrator, worker.person, 'b2@example.org')
  expect(await address()).toBe('b2@example.org')
  await administration.setMailAddress(administrator, worker.person, undefined)
  expect(await address()).toBeUndefined()
  await expect(administration.setMailAddress(administrator, 9999, 'c@example.org')).rejects.toMatchObject({
    code: 'not-found',
  })
  // A mail_address can hold no more than one, whatever a form sends.
  for (const wrong of [
    'a@b.example, c@d.example',
    'a b@c.example',
    '"x"@y.example',
    'a@b@c.example\nBcc: d@e.example',
  ]) {
    await expect(administration.setMailAddress(administrator, worker.person, wrong)).rejects.toThrow()
  }
})

test.each(roles.filter((role) => role !== 'administrator' && role !== 'sequencer'))(
  'for %s there is no administration',
  async (role) => {
    const actor = actorWith({ person: 102, role })
    const none = { code: 'not-found' }
    await expect(administration.listTeams(actor)).rejects.toMatchObject(none)
    await expect(administration.addTeam(actor, 'Oost')).rejects.toMatchObject(none)
    await expect(administration.setMailAddress(actor, 102, 'a@example.org')).rejects.toMatchObject(none)
    const past = register.withActor(actor, (tx) =>
      tx.insertInto('team_member').values({ tenant: 1, team: 1, person: 102 }).execute(),
    )
    await expect(past).rejects.toThrow(/permission denied/)
  },
)

test('without a fresh session nothing is changed', async () => {
  const before = await lines()
  const stale = makeAdministration(register.withActor, async () => {
    throw new AppError('step-up-needed')
  })
  await expect(stale.addTeam(administrator, 'Oost')).rejects.toMatchObject({ code: 'step-up-needed' })
  await expect(stale.setMailAddress(administrator, 102, 'a@example.org')).rejects.toMatchObject({
    code: 'step-up-needed',
  })
  expect(await lines()).toEqual(before)
})
