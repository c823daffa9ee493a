import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { clockAt } from '../../../boundary/casework/acts/clocks.ts'
import { todayIn } from '../../../main/today.ts'
import { LANGUAGE_COOKIE } from '../../shell/requestFrame.ts'

let desk: TestDesk
let number: string
let other: string
const zone = 'Europe/Amsterdam'
const on = todayIn(zone)

beforeAll(async () => {
  desk = await openTestDesk()
  ;[number = ''] = await openCasesOf('Noord')
  ;[other = ''] = await openCasesOf('Zuid')
})
afterAll(() => desk.drop())

type Form = Record<string, string>

/** Sends a form of a chapter as the page has it, with the version that it shows. */
async function send(act: string, form: Form, { who = 'noord' as Colleague, of = number, chapter = 'contact' } = {}) {
  const page = await desk.as(who, `/cases/${of}/${chapter}`)
  const seen = /name="seen" value="(\d+)"/.exec(page.body)?.[1] ?? '1'
  return desk.as(who, `/cases/${of}/${chapter}/${act}`, { seen, on, ...form })
}

const read = (who: Colleague, of = number) => desk.as(who, `/cases/${of}/contact`)
const agreement = { ways: 'message', never: 'call', time_zone: 'Africa/Casablanca', code_word: 'biologie' }
const now = () => clockAt(new Date().toISOString(), zone).time
const attempt = () => ({
  time: now(),
  time_zone: zone,
  client_time_zone: 'Africa/Casablanca',
  way: 'message',
  outcome: 'reached',
})

test('numbers stay closed until there are rules, then until somebody asked, and that is logged', async () => {
  const details = { phone: '06 00000000', source: 'de melder' }
  expect((await send('record-contact-details', details)).statusCode).toBe(303)
  const none = await read('noord')
  expect(none.body).toContain('Spreek eerst af hoe het veilig kan')
  expect(none.body).not.toContain('06 00000000')
  const early = await desk.as('noord', `/cases/${number}/contact-opening`, {})
  expect(early.headers.location).toBe(`/cases/${number}/contact#agree`)
  expect((await read('noord')).body).not.toContain('06 00000000')
  expect(await openings()).toEqual(['refused'])

  expect((await send('agree-safe-contact', agreement)).statusCode).toBe(303)
  const agreed = await read('noord')
  expect(agreed.body).toContain('biologie')
  expect(agreed.body).not.toContain('06 00000000')
  const opened = await desk.as('noord', `/cases/${number}/contact-opening`, {})
  expect(opened.headers.location).toBe(`/cases/${number}/contact#numbers`)
  expect((await read('noord')).body).toContain('06 00000000')
  expect((await read('manager')).body).not.toContain('06 00000000')
  expect(await openings()).toEqual(['refused', 'done'])
})

test('numbers close again after a quarter of an hour', async () => {
  await desk.register.asAdministrator((client) =>
    client.query(`update contact_opening set at = at - interval '16 minutes', until = until - interval '16 minutes'`),
  )
  expect((await read('noord')).body).not.toContain('06 00000000')
})

test('a contact within the agreement is written down, and one outside it says why not and what instead, in both languages', async () => {
  const unasked = await send('record-contact', attempt())
  expect([unasked.statusCode, unasked.body]).toEqual([
    422,
    expect.stringContaining('nog geen veiligheidscheck gevraagd'),
  ])
  await send('waive-safety-check', { reason: 'Verzonnen tekst.' }, { who: 'manager', chapter: 'safety' })
  expect((await send('record-contact', attempt())).statusCode).toBe(303)
  const refused = await send('record-contact', { ...attempt(), way: 'call' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Deze manier mag nooit, zo is het afgesproken.')
  expect(refused.body).toContain('Contact buiten de afspraken wordt geweigerd')
  const headers = await desk.headersOf('noord')
  const english = await desk.app.inject({
    method: 'POST',
    url: `/cases/${number}/contact/record-contact`,
    headers: {
      ...headers,
      cookie: `${headers.cookie}; ${LANGUAGE_COOKIE}=en`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ seen: '1', on, ...attempt(), way: 'call' }).toString(),
  })
  expect(english.body).toContain('This way is never allowed: that was agreed.')
})

test('a contact of another day at the hub than the one written down is refused, whatever clock the form names', async () => {
  const forged = { ...attempt(), time: '03:30', time_zone: 'Pacific/Kiritimati' }
  const refused = await send('record-contact', forged)
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('was het bij het knooppunt')])
})

test('a contact that the other side sought has reached somebody: the page says so, at the field too', async () => {
  const refused = await send('record-contact', { ...attempt(), incoming: 'yes', outcome: 'not_reached' })
  expect(refused.statusCode).toBe(422)
  const sentence = 'Wie zelf contact zocht, is bereikt.'
  expect(refused.body.split(sentence)).toHaveLength(3)
  expect(refused.body).toMatch(/id="record-contact-outcome"[^>]* aria-invalid="true"/)
})

test('a talk with family who are abroad is refused on the page, whoever asks', async () => {
  const parent = { person: '', role: 'parent', name: 'Verzonnen Vader' }
  expect((await send('record-person', parent, { chapter: 'persons' })).statusCode).toBe(303)
  for (const who of ['noord', 'manager'] as const) {
    const visit = await send('record-contact', { ...attempt(), way: 'visit', person: '1' }, { who })
    expect([who, visit.statusCode]).toEqual([who, 422])
    expect(visit.body).toContain('Dan is er geen gesprek met ouders, partner, familie')
    const plan = await send(
      'plan-family-talk',
      { person: '1', date: on, client_wishes: 'yes', reason: 'wens' },
      { who },
    )
    expect([who, plan.statusCode]).toEqual([who, 422])
  }
})

test('after another country the page and the overview say that contact has to be agreed anew, on the clock of there', async () => {
  const moved = { place: 'in_netherlands', country: 'MA' }
  expect((await send('change-place', moved, { chapter: 'persons' })).statusCode).toBe(303)
  const says = /Afgesproken toen de cliënt nog in [^:<]+ was: spreek opnieuw af/
  const page = (await read('noord')).body
  expect(page).toMatch(says)
  expect(page).toContain('eerst opnieuw afspreken')
  expect(page).toMatch(/value="Europe\/Amsterdam" selected/)
  const overview = (await desk.as('noord', `/cases/${number}`)).body
  expect(overview).toMatch(says)
  expect((await send('agree-safe-contact', { ...agreement, time_zone: zone })).statusCode).toBe(303)
  expect((await read('noord')).body).not.toMatch(says)
})

test('a colleague without the case, and an organisation that was given nothing, find no such page', async () => {
  for (const who of ['zuid', 'shelter', 'consular'] as const) {
    expect([who, (await read(who, number)).statusCode]).toEqual([who, 404])
    expect([who, (await desk.as(who, `/cases/${number}/contact-opening`, {})).statusCode]).not.toEqual([who, 303])
  }
  expect((await desk.as('analyst', `/cases/${number}/contact`)).statusCode).toBe(404)
})

test('with nothing agreed the agreement is what the page asks for first', async () => {
  const page = await read('zuid', other)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Er is nog niets afgesproken.')
  const empty = await send('agree-safe-contact', { time_zone: 'Mars/Olympus' }, { who: 'zuid', of: other })
  expect(empty.statusCode).toBe(422)
})

async function openings(): Promise<readonly unknown[]> {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query(`select outcome from access_log where action = 'open_safe_contact' order by id`),
  )
  return rows.map(({ outcome }: { outcome: string }) => outcome)
}

/** The numbers of cases abroad that a team works on and that nobody closed. */
async function openCasesOf(team: string): Promise<readonly string[]> {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query<{ number: string }>(
      `select c.number from case_state c join case_grant g using (tenant, case_id)
        where g.principal = $1 and c.closed_on is null and c.place_now = 'abroad' order by c.number limit 2`,
      [desk.made.teams.get(team)],
    ),
  )
  return rows.map((row) => row.number)
}

test('a clock is chosen by country and city, and told so: no name of a file of zones', async () => {
  await send('agree-safe-contact', agreement)
  const { body } = await read('noord')
  const select = /<select[^>]*name="time_zone".*?<\/select>/s.exec(body)?.[0] ?? ''
  expect(select).toMatch(/<option value="Africa\/Cairo"[^>]*>Egypte, Cairo</)
  expect(select).toMatch(/<option value="America\/Argentina\/Rio_Gallegos"[^>]*>Argentinië, Rio Gallegos</)
  const told = body.replaceAll(/<select.*?<\/select>/gs, '').replaceAll(/<[^>]*>/g, '')
  expect(told).toContain('tijd in Marokko (Casablanca)')
  expect(told).not.toContain('Africa/Casablanca')
})
