import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../test/registerWork.ts'
import { actorWith, HUB } from '../../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../test/support/testRegister.ts'
import { readDemoPeople } from '../../boundary/demo/readDemo.ts'
import { readTours } from '../../boundary/demo/readTours.ts'
import { profilesFolder } from '../../main/config.ts'
import { wireDesk } from '../../main/desk.ts'
import { wireAccounts } from '../../main/wireAccounts.ts'
import { makeDemoStaff } from '../../store/access/demo/demoStaff.ts'

let register: TestRegister
let app: FastifyInstance
let real: FastifyInstance

beforeAll(async () => {
  register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  const operator = actorWith({ person: 0, role: 'operator', organisation: HUB })
  const people = { file, staff, operator }
  app = await wireDesk({ ...register, demo: true, timeZone, people }, '')
  real = await wireDesk({ ...register, demo: true, timeZone }, '')
})
afterAll(async () => {
  await app.close()
  await real.close()
  await register.drop()
})

async function send(name: string, method: 'GET' | 'POST', url: string, to = app) {
  const accounts = wireAccounts(register, { idleMinutes: 30, origin: 'http://localhost:7018' })
  const person = (await accounts.demo.listPeople()).find((one) => one.name === name)?.person ?? 0
  const client = { address: '127.0.0.1', userAgent: 'lightMyRequest', device: undefined }
  const { token } = await accounts.demo.begin(person, client)
  const headers = { cookie: `__Host-baken-session=${token}`, 'sec-fetch-site': 'same-origin' }
  return to.inject({ method, url, headers })
}

test('every story can be played to its end, with what is refused on the way', async () => {
  for (const { story, steps } of await readTours(profilesFolder, 'nl')) {
    expect((await send('Tess Modelman', 'GET', '/tours')).statusCode).toBe(404)
    let refusals = 0
    for (const step of steps) {
      if (step.deeds.length === 0) continue
      const page = await send('Marit van Oefenen', 'GET', `/tours/${story}`)
      if (page.body.includes(`/tours/${story}/attempt`)) {
        const tried = await send('Marit van Oefenen', 'POST', `/tours/${story}/attempt`)
        expect([step.event, tried.statusCode, tried.body.includes('baken-notice--danger')]).toEqual([
          step.event,
          200,
          true,
        ])
        refusals += 1
      }
      const done = await send('Marit van Oefenen', 'POST', `/tours/${story}/step`)
      expect([step.event, done.statusCode, done.headers['location']]).toEqual([step.event, 303, `/tours/${story}`])
    }
    const end = await send('Marit van Oefenen', 'GET', `/tours/${story}?lang=en`)
    expect(end.body).toContain('The story is over')
    expect([story, refusals]).toEqual([story, steps.filter(({ refused }) => refused).length])
  }
}, 120_000)

test('each player has a case of their own', async () => {
  await send('Joost Testema', 'POST', '/tours/girl_of_sixteen/step')
  const rows = await ask<{ player: number }>(
    register,
    `select player from practice_case where road = 'tour_girl_of_sixteen'`,
  )
  expect(new Set(rows.map(({ player }) => player)).size).toBe(2)
})

test('a register without invented people has no tours, and an unknown story is not there', async () => {
  expect((await send('Marit van Oefenen', 'GET', '/tours', real)).statusCode).toBe(404)
  expect((await send('Marit van Oefenen', 'POST', '/tours/no_story/step')).statusCode).toBe(404)
  expect((await send('Marit van Oefenen', 'GET', '/tours/No-Story')).statusCode).toBe(404)
})
