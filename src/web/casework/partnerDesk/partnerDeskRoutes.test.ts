import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask as query } from '../../../../test/registerWork.ts'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import { referralTo } from '../../../../test/support/sharingDesk.ts'
import { addDays } from '../../../domain/terms/calendar.ts'

let desk: AskingDesk
let number: string

beforeAll(async () => {
  desk = await openAskingDesk()
  number = await desk.newCase()
  const share = { areas: ['safety', 'identity'], ground: 'vital_interest', until: desk.today }
  const command = { do: 'ask-safety-check', on: desk.today, organisation: desk.organisation('police'), share } as const
  expect(await desk.act(await desk.actor('caseworker'), number, command)).toBe('done')
})
afterAll(() => desk.drop())

const counter = {
  danger: 'soon',
  given: 'Rahma',
  family: 'Verzonnen',
  age: '28',
  sex: 'female',
  topic: 'abandonment',
  country: 'EG',
  child_name_1: 'Ilyas',
  child_age_1: '6',
  says: 'Mijn man vloog terug met alle paspoorten.',
}

test('who is asked finds the question on the first page after signing in, and how long it waits', async () => {
  const { body } = await desk.as('safety', '/questions')
  expect(body).toContain('1 vraag wacht op u')
  expect(body).toContain('Een veiligheidscheck')
  expect(body).toContain(number)
  expect(body).toContain('Wacht sinds vandaag.')
  expect(body).toContain(`/cases/${number}/safety#check`)
})

test('a case in acute danger stands first at the desk of the safety officer and says so, with a journey that is near', async () => {
  const acute = await desk.newCase()
  const caseworker = await desk.actor('caseworker')
  const tomorrow = addDays(desk.today, 1)
  const share = { areas: ['safety', 'identity'], ground: 'vital_interest', until: desk.today }
  const asking = { do: 'ask-safety-check', on: desk.today, organisation: desk.organisation('police'), share } as const
  const journey = { do: 'set-planned-day', on: desk.today, kind: 'travel', date: tomorrow } as const
  const level = { do: 'set-safety-level', on: desk.today, level: 'acute', police: 'called' } as const
  for (const command of [asking, journey, level]) expect(await desk.act(caseworker, acute, command)).toBe('done')
  const { body } = await desk.as('safety', '/questions')
  expect(body.indexOf(acute)).toBeLessThan(body.indexOf(number))
  const [line = ''] = body.slice(body.indexOf(acute)).split('</li>')
  expect(line).toMatch(/Acuut gevaar\. Reis gepland op/)
  expect(line).toMatch(/baken-rows__act">.*Vandaag/)
  expect(body.slice(body.indexOf(number))).not.toContain('Acuut gevaar')
})

test('to who was not given the safety of a case, its danger is not told', async () => {
  const acute = await desk.newCase()
  const caseworker = await desk.actor('caseworker')
  const level = { do: 'set-safety-level', on: desk.today, level: 'acute', police: 'called' } as const
  expect(await desk.act(caseworker, acute, level)).toBe('done')
  const share = { areas: ['verification'], ground: 'statutory_task', until: desk.today }
  const about = { kind: 'tie', due: null, organisation: desk.organisation('ministry'), share } as const
  expect(await desk.act(caseworker, acute, { do: 'ask-question', on: desk.today, ...about })).toBe('done')
  const { body } = await desk.as('consular', '/questions')
  expect(body).toContain(acute)
  expect(body).not.toContain('Acuut gevaar')
  await query(desk.register, `delete from agenda_item where code = 'inquiry'`)
})

test('another organisation finds nothing of it, and the hub has no such desk', async () => {
  for (const who of ['consular', 'shelter'] as const) {
    const { body } = await desk.as(who, '/questions')
    expect(body).toContain('Alles is beantwoord')
    expect(body).not.toContain(number)
  }
  for (const who of ['noord', 'manager', 'analyst'] as const) {
    expect([who, (await desk.as(who, '/questions')).statusCode]).toEqual([who, 404])
  }
})

test('who is kept out of a case finds no question about it', async () => {
  const officer = await desk.actor('safety_officer')
  const manager = await desk.actor('manager')
  await query(
    desk.register,
    `insert into exclusion (tenant, case_id, person, made_by) select 1, case_id, $1, $2 from case_state where number = $3`,
    [officer.person, manager.person, number],
  )
  expect((await desk.as('safety', '/questions')).body).not.toContain(number)
  await query(desk.register, 'delete from exclusion')
})

test('the desk names nobody, opens nothing sealed and is one line in the access log', async () => {
  const before = (await desk.accessLog()).length
  const { body } = await desk.as('safety', '/questions')
  expect(body).not.toContain('Nadia')
  const lines = (await desk.accessLog()).slice(before)
  expect(lines).toMatchObject([{ role: 'safety_officer', action: 'list_cases', part: null }])
})

test('at the counter the steps stand in their order, none asks to call the family, and an empty number says so', async () => {
  const { body } = await desk.as('consular', '/counter')
  const [room, staff, call] = ['aparte ruimte', 'die haar familie niet kennen', 'Bel het dienstnummer'].map((text) =>
    body.indexOf(text),
  )
  expect([room, staff, call].every((place) => (place ?? -1) > 0)).toBe(true)
  expect((room ?? 0) < (staff ?? 0) && (staff ?? 0) < (call ?? 0)).toBe(true)
  expect(body).toMatch(
    /nog niet ingevuld\. Bel Landelijk Knooppunt[^<]*: <a href="tel:\+31703454319">[^<]*<\/a><br\/><small>zoals in de factsheet, augustus 2022; niet door ons nagebeld/,
  )
  expect(body).toContain('tel:+31247247247')
  for (const who of ['safety', 'shelter', 'noord'] as const) {
    expect([who, (await desk.as(who, '/counter')).statusCode]).toEqual([who, 404])
  }
})

test('a case that is opened at the counter is the hub’s, and the officer works on in it', async () => {
  const sent = await desk.as('consular', '/counter', counter)
  expect(sent.statusCode).toBe(303)
  const opened = String(sent.headers.location).replace('/counter/sent/', '')
  expect(
    await query(desk.register, 'select victim_group, country, place, phase from case_state where number = $1', [
      opened,
    ]),
  ).toEqual([{ victim_group: 'parent_with_minor_children', country: 'EG', place: 'abroad', phase: 'triage' }])
  expect((await desk.as('consular', `/cases/${opened}`)).statusCode).toBe(200)
  expect((await desk.as('intake', `/cases/${opened}`)).statusCode).toBe(200)
  expect((await desk.as('shelter', `/cases/${opened}`)).statusCode).toBe(404)
})

test('whose case was sent from the counter is told so, whom to call now and not to let her leave alone', async () => {
  const acute = await desk.as('consular', '/counter', {
    ...counter,
    danger: 'now',
    age: '17',
    child_name_1: '',
    child_age_1: '',
  })
  const url = String(acute.headers.location)
  const { statusCode, body } = await desk.as('consular', url)
  expect(statusCode).toBe(200)
  for (const text of [
    'Verstuurd',
    'Laat haar niet alleen weggaan',
    'Wie bij het knooppunt dienst heeft',
    'Zij is minderjarig',
  ]) {
    expect(body).toContain(text)
  }
  expect(body).toMatch(/tel:\+31247247247[\s\S]{0,80}<small>/)
  const english = (await desk.as('consular', `${url}?lang=en`)).body
  for (const text of ['Sent. The hub has the case', 'Do not let her leave alone']) expect(english).toContain(text)
  const calm = String((await desk.as('consular', '/counter', counter)).headers.location)
  expect((await desk.as('consular', calm)).body).toContain('Bel ook: dan weet u dat iemand hem ziet')
  for (const who of ['safety', 'shelter', 'noord'] as const) {
    expect([who, (await desk.as(who, url)).statusCode]).toEqual([who, 404])
  }
  expect((await desk.as('consular', `/counter/sent/${number}`)).statusCode).toBe(404)
})

test('what is missing at the counter is said at its field, and what was typed stays', async () => {
  const { country: _country, ...rest } = counter
  const { statusCode, body } = await desk.as('consular', '/counter', { ...rest, danger: '' })
  expect(statusCode).toBe(422)
  expect(body).toContain('Mijn man vloog terug met alle paspoorten.')
  expect(body).toContain('Er zijn 2 dingen niet goed ingevuld')
})

test('a case is found by its number, when it was shared', async () => {
  const found = await desk.as('consular', `/counter/case?number=${number}`)
  expect(found.headers.location).toBe(`/cases/${number}`)
  // Of a case that is not shared, and of a number that nobody has, the officer is told the same: whom to call, and how to open one.
  for (const asked of [number, '26-9999']) {
    const { statusCode, body } = await desk.as('consular', `/cases/${asked}`)
    expect([asked, statusCode]).toEqual([asked, 404])
    for (const said of ['tel:+31703454319', 'href="/counter"', 'href="/counter#open"', 'Staat zij nu bij u?']) {
      expect(body).toContain(said)
    }
    expect((await desk.as('consular', `/cases/${asked}?lang=en`)).body).toContain('Is she with you now?')
  }
  expect((await desk.as('shelter', `/cases/${number}`)).body).not.toContain('/counter')
  expect((await desk.as('consular', '/counter/case?number=')).headers.location).toBe('/counter')
})

test.each([
  ['consular', '/questions'],
  ['consular', '/counter'],
  ['safety', '/questions'],
] as const)('the desk of %s at %s weighs less than 30 kB on the wire, fonts apart', async (who, url) => {
  const headers = { ...(await desk.headersOf(who)), 'accept-encoding': 'gzip, deflate' }
  const page = await desk.app.inject({ url, headers })
  const html = gunzipSync(page.rawPayload).toString('utf8')
  const paths = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(paths.length).toBeGreaterThanOrEqual(3)
  const assets = await Promise.all(paths.map((path) => desk.app.inject({ url: path, headers })))
  const bytes = [page, ...assets].map(({ rawPayload }) => rawPayload.length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000)
})

test('who takes no packed page gets it as it is, and what was typed is never packed', async () => {
  const own = await desk.headersOf('consular')
  for (const encoding of ['identity', 'br, gzip;q=0']) {
    const { headers, body } = await desk.app.inject({
      url: '/counter',
      headers: { ...own, 'accept-encoding': encoding },
    })
    expect([encoding, headers['content-encoding'], body.includes('aan de balie')]).toEqual([encoding, undefined, true])
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip' }
  const refused = await desk.app.inject({
    method: 'POST',
    url: '/counter',
    headers: { ...own, ...form },
    payload: 'says=geheim',
  })
  expect([refused.statusCode, refused.headers['content-encoding'], refused.body.includes('geheim')]).toEqual([
    422,
    undefined,
    true,
  ])
})

test('who is asked to accept a case is led from the desk to the place where that is answered', async () => {
  const referred = await desk.newCase()
  const command = referralTo(desk.organisation('shelter'), desk.today)
  expect(await desk.act(await desk.actor('caseworker'), referred, command)).toBe('done')
  const { body } = await desk.as('shelter', '/questions')
  const href = `/cases/${referred}/referral#asked-1`
  expect(body).toContain(`<a href="${href}">Neemt u deze casus aan? <span class="baken-case">${referred}</span></a>`)
  expect((await desk.as('shelter', '/questions?lang=en')).body).toContain('Do you accept this case?')
  const place = await desk.as('shelter', `/cases/${referred}/referral`)
  expect([place.body.includes('"asked-1"'), place.body.includes('Neem de casus aan')]).toEqual([true, true])
})
