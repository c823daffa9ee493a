import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../test/registerWork.ts'
import { actorWith, HUB } from '../../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../test/support/testRegister.ts'
import { readDemoPeople } from '../../boundary/demo/readDemo.ts'
import { readTours } from '../../boundary/demo/readTours.ts'
import { attemptAt, deedsOf } from '../../domain/tours/tourPlace.ts'
import { profilesFolder } from '../../main/config.ts'
import { readDefinitionSets } from '../../main/definitionSets.ts'
import { wireDesk } from '../../main/desk.ts'
import { todayIn } from '../../main/today.ts'
import { wireAccounts } from '../../main/wireAccounts.ts'
import { makeCountFigures } from '../../services/figures/countFigures.ts'
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

const sessions = new Map<string, string>()

/** The session of somebody, as a cookie. */
async function cookieOf(name: string): Promise<string> {
  const known = sessions.get(name)
  if (known !== undefined) return known
  const accounts = wireAccounts(register, { idleMinutes: 30, origin: 'http://localhost:7018' })
  const person = (await accounts.demo.listPeople()).find((one) => one.name === name)?.person ?? 0
  const client = { address: '127.0.0.1', userAgent: 'lightMyRequest', device: undefined }
  const { token } = await accounts.demo.begin(person, client)
  sessions.set(name, `__Host-baken-session=${token}`)
  return `__Host-baken-session=${token}`
}

type Sent = {
  readonly form?: Readonly<Record<string, string>>
  readonly cookie?: string
  readonly to?: FastifyInstance
}

async function send(name: string, url: string, { form, cookie, to = app }: Sent = {}) {
  const headers = { cookie: [cookie ?? (await cookieOf(name))].join('; '), 'sec-fetch-site': 'same-origin' }
  if (!form) return to.inject({ method: 'GET', url, headers })
  const typed = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  return to.inject({ method: 'POST', url, headers: typed, payload: new URLSearchParams(form).toString() })
}

const PLAYER = 'Marit van Oefenen'

/** Gives the address of a tour that was begun. */
async function begin(story: string, part: string): Promise<string> {
  const begun = await send(PLAYER, '/tours', { form: { story, part } })
  expect(begun.statusCode).toBe(303)
  return String(begun.headers.location)
}

async function goOn(tour: string, how: string): Promise<void> {
  const went = await send(PLAYER, `${tour}/step`, { form: { how } })
  expect([went.statusCode, went.headers.location]).toEqual([303, tour])
}

async function numberOf(tour: string): Promise<string> {
  const [row] = await ask<{ number: string }>(register, `select number from tour where id = ${tour.split('/')[2]}`)
  return row?.number ?? ''
}

const stories = await readTours(profilesFolder, 'nl')

test.each(stories.map((script) => [script.story, script] as const))(
  '%s: every deed leads to its form, is done for the player, and what is tried is refused',
  async (story, script) => {
    const tour = await begin(story, 'everybody')
    let refusals = 0
    for (const [done, deed] of deedsOf(script).entries()) {
      if (done > 0 && attemptAt(script, done)) {
        const tried = await send(PLAYER, `${tour}/attempt`, { form: {} })
        expect([done, tried.statusCode, tried.body.includes('baken-notice--danger')]).toEqual([done, 200, true])
        refusals += 1
      }
      const hand = await send(PLAYER, `${tour}/hand`, { form: {} })
      const [page = '', form = ''] = String(hand.headers.location).split('#')
      const become = hand.cookies.find(({ name }) => name === '__Host-baken-session')?.value
      const session = become === undefined || become === '' ? await cookieOf(deed.by) : `__Host-baken-session=${become}`
      const shown = await send(deed.by, page, { cookie: `${session}; __Host-baken-tour=${tour.split('/')[2]}` })
      sessions.delete(PLAYER)
      // A step of a plan that is not the next one has its form under the others; a report has a page of its own.
      const ids = deed.do === 'intake' ? ['main'] : [form, 'finish-step'].slice(0, deed.do === 'finish-step' ? 2 : 1)
      const hasForm = ids.some((id) => shown.body.includes(`id="${id}"`))
      expect([deed.do, shown.statusCode, form, hasForm]).toEqual([deed.do, 200, form, true])
      expect(shown.body).toContain('class="baken-tour"')
      await goOn(tour, 'one')
    }
    const end = await send(PLAYER, `${tour}?lang=en`)
    expect(end.body).toContain('The story is over')
    expect(refusals).toBe(script.steps.filter(({ refused }) => refused).length)
  },
  60_000,
)

test('a story is played as one of its roles: what the others do takes one click, up to the turn of the player', async () => {
  const tour = await begin('girl_of_sixteen', 'police_centre')
  let clicks = 0
  let page = (await send(PLAYER, tour)).body
  while (!page.includes('id="hand"')) {
    await goOn(tour, 'on')
    clicks += 1
    page = (await send(PLAYER, tour)).body
  }
  expect(page).toContain('Doe het zelf als Karin Proefstra')
  expect(clicks).toBeLessThan(12)
})

test('what a player does by hand on the page of the case counts as the deed, and anything else does not', async () => {
  const tour = await begin('young_man_at_home', 'caseworker')
  await goOn(tour, 'one')
  const number = await numberOf(tour)
  const by = 'Ilse Schijnstra'
  await goOn(tour, 'one')
  const stepOf = async () =>
    (await ask<{ done: number }>(register, `select done from tour where number = '${number}'`))[0]?.done
  expect(await stepOf()).toBe(2)
  const [day] = await ask<{ day: string }>(
    register,
    `select day_zero::text as day from tour where number = '${number}'`,
  )
  const on = day?.day ?? ''
  const act = async (name: string, address: string, form: Record<string, string>) => {
    const page = await send(name, `/cases/${number}/persons`)
    const seen = /name="seen" value="(\d+)"/.exec(page.body)?.[1] ?? ''
    return send(name, `/cases/${number}/${address}`, { form: { seen, on, ...form } })
  }
  const other = await act(by, 'journal/write-entry', { kind: 'fact', text: 'Iets anders.' })
  expect([other.statusCode, await stepOf()]).toEqual([303, 2])
  const person = { role: 'person_of_trust', trusted: 'yes', name: 'lerares' }
  const wrongPerson = await act(PLAYER, 'persons/record-person', { ...person, role: 'sibling' })
  expect([wrongPerson.statusCode, await stepOf()]).toEqual([303, 2])
  const done = await act(by, 'persons/record-person', person)
  expect([done.statusCode, await stepOf()]).toEqual([303, 3])
})

test('the pages of a case that is played have the day of its story, and the list of cases has today', async () => {
  const tour = await begin('mother_with_two_children', 'everybody')
  for (let deed = 0; deed < 12; deed += 1) await goOn(tour, 'one')
  const number = await numberOf(tour)
  const [row] = await ask<{ day: string }>(
    register,
    `select max(occurred)::text as day from event e join tour t on t.tenant = e.tenant and t.case_id = e.stream where t.number = '${number}'`,
  )
  expect(row?.day && row.day > todayIn(timeZone)).toBe(true)
  const page = await send(PLAYER, `/cases/${number}/contact`)
  const days = [
    ...page.body.matchAll(/name="on"[^>]*value="(\d{4}-\d\d-\d\d)"|value="(\d{4}-\d\d-\d\d)"[^>]*name="on"/g),
  ]
  expect(days.length).toBeGreaterThan(0)
  expect(days.filter(([, first, second]) => (first ?? second ?? '') < (row?.day ?? ''))).toEqual([])
})

test('a tour changes no figure', async () => {
  const [set] = (await readDefinitionSets(register.profile)).values()
  if (!set) throw new Error('no definitions')
  const count = makeCountFigures(register.withActor, register.profile, timeZone)
  const question = { year: Number(todayIn(timeZone).slice(0, 4)), asOf: todayIn(timeZone), knownAt: null }
  const figures = () => count(register.operator, set.definitions, question)
  expect((await figures()).total.count).toBe(0)
  const tour = await begin('girl_of_sixteen', 'everybody')
  for (let step = 0; step < 6; step += 1) await goOn(tour, 'step')
  expect((await figures()).total.count).toBe(0)
  expect(await ask(register, 'select 1 from case_history')).toEqual([])
})

test('the list of cases marks a case that is played, in both languages, and no other', async () => {
  const tour = await begin('girl_of_sixteen', 'everybody')
  await goOn(tour, 'one')
  const number = await numberOf(tour)
  for (const [language, mark] of [
    ['nl', 'oefenverhaal'],
    ['en', 'practice story'],
  ]) {
    const { body } = await send('Ruben Voorbeeldsma', `/cases?lang=${language}`)
    expect(body).toMatch(new RegExp(`${number}</a><small class="baken-muted"> ${mark}</small>`))
  }
  const unplayed = await send('Ruben Voorbeeldsma', '/cases', { to: real })
  expect([unplayed.statusCode, unplayed.body.includes('oefenverhaal')]).toEqual([200, false])
})

test('whoever comes in can play, also as somebody who sees no case; nobody can who did not come in', async () => {
  const entered = await send('Tess Modelman', '/tours')
  expect([entered.statusCode, entered.body.includes('begin-girl_of_sixteen')]).toEqual([200, true])
  const begun = await send('Tess Modelman', '/tours', { form: { story: 'young_man_at_home', part: 'intake' } })
  const tour = String(begun.headers.location)
  expect((await send('Tess Modelman', `${tour}/step`, { form: { how: 'one' } })).headers.location).toBe(tour)
  expect((await send('Tess Modelman', `/cases/${await numberOf(tour)}`)).statusCode).toBe(404)
  for (const url of ['/tours', tour]) {
    const away = await send('', url, { cookie: '' })
    expect([away.statusCode, String(away.headers.location)]).toEqual([302, expect.stringContaining('/sign-in')])
  }
  for (const url of [`${tour}/step`, `${tour}/attempt`, `${tour}/hand`]) {
    expect((await send('', url, { cookie: '', form: { how: 'one' } })).headers.location).not.toBe(tour)
  }
})

test('every page of a demo leads to the stories, in the line that says that all is invented, once somebody came in', async () => {
  const link = ' · <a href="/tours">Oefenen met een verhaal</a>'
  expect((await send(PLAYER, '/cases')).body).toContain(link)
  expect((await send(PLAYER, '/tours')).body).not.toContain(link)
  expect((await send('', '/', { cookie: '' })).body).not.toContain(link)
})

test('a story can be begun anew: the case of before stays as it is', async () => {
  const [first, second] = [await begin('girl_of_sixteen', 'intake'), await begin('girl_of_sixteen', 'intake')]
  expect(first).not.toBe(second)
  await goOn(first, 'one')
  await goOn(second, 'one')
  expect(await numberOf(first)).not.toBe(await numberOf(second))
})

test('what the rules refuse since the player did something else is said, and can be skipped', async () => {
  const tour = await begin('young_man_at_home', 'everybody')
  for (let deed = 0; deed < 4; deed += 1) await goOn(tour, 'one')
  const number = await numberOf(tour)
  const far = deedsOf(stories.find(({ story }) => story === 'young_man_at_home') ?? { story: '', steps: [] }).findIndex(
    (deed) => deed.do === 'confirm-determination',
  )
  await register.asAdministrator((client) => client.query(`update tour set done = ${far} where number = '${number}'`))
  const hindered = await send(PLAYER, `${tour}/step?lang=en`, { form: { how: 'one' } })
  expect([hindered.statusCode, hindered.body.includes('This is no longer possible as in the story')]).toEqual([
    422,
    true,
  ])
  const before = (await send(PLAYER, tour)).body
  expect((await send(PLAYER, `${tour}/skip`, { form: {} })).statusCode).toBe(303)
  expect((await send(PLAYER, tour)).body).not.toBe(before)
})

test('a register without invented people has no tours, and nobody has an unknown one', async () => {
  expect((await send(PLAYER, '/tours', { to: real })).statusCode).toBe(404)
  expect((await send(PLAYER, '/tours/99999')).statusCode).toBe(404)
  expect((await send(PLAYER, '/tours/no-number')).statusCode).toBe(404)
  expect((await send(PLAYER, '/tours', { form: { story: 'no_story', part: 'everybody' } })).statusCode).toBe(404)
  expect((await send(PLAYER, '/tours', { form: { story: 'girl_of_sixteen', part: 'analyst' } })).statusCode).toBe(404)
})
