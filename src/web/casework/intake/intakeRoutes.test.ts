import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ask, sizes } from '../../../../test/registerWork.ts'
import { colleagues, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
})
afterAll(() => desk.drop())

const least = {
  kind: 'report',
  on: '2026-11-20',
  danger: 'no',
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  place: 'abroad',
  country: 'IQ',
  age: '16',
}

const named = { ...least, given: 'Hodan', family: 'Proefdochter', birth_date: '2009-03-07', age: '' }

async function opened(form: Record<string, string>, by: Parameters<TestDesk['as']>[0] = 'intake'): Promise<string> {
  const { statusCode, headers, body } = await desk.as(by, '/intake', form)
  if (statusCode !== 303) throw new Error(body.replaceAll(/<[^>]+>/g, ' '))
  return String(headers.location)
}

test('only who handles cases of the hub has the page, and the menu leads there', async () => {
  for (const who of colleagues) {
    const { statusCode } = await desk.as(who, '/intake')
    const takesIn = ['intake', 'noord', 'zuid', 'senior', 'manager'].includes(who)
    expect([who, statusCode]).toEqual([who, takesIn ? 200 : 404])
  }
  expect((await desk.as('intake', '/cases')).body).toContain('href="/intake"')
  expect((await desk.as('analyst', '/figures')).body).not.toContain('href="/intake"')
})

test.each([
  ['', ['1. Is er nu direct gevaar?', 'Bel eerst de politie: 112', 'Bel of spreek de ouders en de familie niet']],
  ['?lang=en', ['1. Is there direct danger now?', 'Call the police first: 112', 'Do not call or speak to the parents']],
])('the page asks for danger first and says what to tell the caller (%s)', async (query, said) => {
  const { body } = await desk.as('intake', `/intake${query}`)
  for (const sentence of said) expect(body).toContain(sentence)
  const places = ['name="danger"', 'name="kind"', 'name="given"', 'name="says"'].map((name) => body.indexOf(name))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test.each([
  ['another age than the birth date gives', { birth_date: '2010-05-01', age: '50' }, 'Dit past niet bij'],
  ['a child that is older than the client', { child_age_2: '40' }, 'Zo oud kan een kind van deze cliënt niet zijn'],
  ['abroad in the Netherlands', { country: 'NL' }, 'Wie in het buitenland is, is niet in Nederland'],
  ['a wedding that was held already', { wedding_date: '2020-01-01' }, 'De bruiloft was vóór de dag van de melding'],
])('what contradicts is said at its field, and no case is opened: %s', async (_, typed, said) => {
  const before = await sizes(desk.register)
  const { statusCode, body } = await desk.as('intake', '/intake', { ...least, ...typed })
  const field = Object.keys(typed).at(-1)
  expect([statusCode, body.includes(said)]).toEqual([422, true])
  expect(body).toMatch(new RegExp(`id="intake-${field}"[^>]*aria-invalid="true"`))
  expect(await sizes(desk.register)).toEqual(before)
})

test('whom to call for somebody abroad has its number, and whether anybody checked it', async () => {
  const { body } = await desk.as('intake', '/intake')
  expect(body).toContain('href="tel:+31247247247"')
  expect(body).toContain('niet door ons nagebeld')
})

test('the least that can be known opens a case, and leads to it', async () => {
  const address = await opened(least)
  expect(address).toMatch(/^\/cases\/26-\d{4}$/)
  expect((await desk.as('intake', '/cases')).body).toContain(address)
})

test.each([
  ['soon', true],
  ['no', false],
] as const)(
  'danger that the caller expects (%s) stands above the case and among the dangers of today',
  async (danger, is) => {
    const address = await opened({ ...least, danger })
    expect((await desk.as('intake', address)).body.includes('Gevaar binnenkort')).toBe(is)
    expect((await desk.as('intake', `${address}?lang=en`)).body.includes('Danger soon')).toBe(is)
    const { body } = await desk.as('intake', '/today')
    const dangers = body.slice(body.indexOf('id="danger"'), body.indexOf('</section>', body.indexOf('id="danger"')))
    expect([dangers.includes(address), dangers.includes('Gevaar binnenkort')]).toEqual([is, true])
  },
)

test.each([
  ['where the person is', 'place'],
  ['an age or an estimate', 'age'],
  ['whether there is danger', 'danger'],
  ['who calls', 'reporter_role'],
])('without %s the form comes back with what was typed, and opens nothing', async (_, field) => {
  const before = await sizes(desk.register)
  const { statusCode, body } = await desk.as('intake', '/intake', {
    ...least,
    says: 'Zij appte vanmorgen.',
    [field]: '',
  })
  expect([statusCode, body.includes('Zij appte vanmorgen.'), body.includes('aria-invalid')]).toEqual([422, true, true])
  expect(await sizes(desk.register)).toEqual(before)
})

test.each([
  ['', 'De vroegste dag die kan is', 'is meer dan een jaar geleden', 'Ja, deze melding kwam'],
  ['?lang=en', 'The earliest day that is possible is', 'is more than a year ago', 'Yes, this report came in'],
])(
  'a day of long ago is asked back at the field, and one that cannot be is refused (%s)',
  async (query, earliest, long, yes) => {
    const before = await sizes(desk.register)
    for (const kind of ['report', 'advice_request']) {
      const about = kind === 'report' ? least : { ...least, kind, place: '', country: '', age: '' }
      const refused = await desk.as('intake', `/intake${query}`, { ...about, on: '1926-11-22', long_ago: 'yes' })
      expect([refused.statusCode, refused.body.includes(earliest)]).toEqual([422, true])
      const asked = await desk.as('intake', `/intake${query}`, { ...about, on: '2024-11-20' })
      expect([asked.statusCode, asked.body.includes(yes)]).toEqual([422, true])
      expect(asked.body).toMatch(new RegExp(`id="intake-on-error"[^>]*>.*${long}`, 's'))
    }
    expect(await sizes(desk.register)).toEqual(before)
    expect(await opened({ ...least, on: '2024-11-20', long_ago: 'yes' })).toContain('/cases/24-')
  },
)

test('somebody in the Netherlands needs no other country', async () => {
  expect(await opened({ ...least, place: 'in_netherlands', country: '' })).toMatch(/^\/cases\//)
})

test('a report on somebody who is like one that is known opens nothing until a person decided', async () => {
  const first = await opened(named)
  const before = await sizes(desk.register)
  const asked = await desk.as('intake', '/intake', { ...named, family: 'Proefdogter' })
  expect([asked.statusCode, asked.body.includes('Kijk eerst of wij haar of hem al kennen')]).toEqual([422, true])
  const number = first.replace('/cases/', '')
  for (const said of [number, 'Hodan Proefdochter', 'Zelfde geboortedatum']) expect(asked.body).toContain(said)
  // How like in a number, beside the reasons for it.
  expect(asked.body).toMatch(/gelijkenis \d{1,3} van 100/)
  expect(await sizes(desk.register)).toEqual(before)

  const none = { ...named, family: 'Proefdogter', double: 'none' }
  // Who was not shown was not looked at.
  expect((await desk.as('intake', '/intake', none)).statusCode).toBe(422)
  const other = await opened({ ...none, shown: number })
  expect(other).not.toBe(first)
  expect(await opened({ ...named, double: number })).toBe(first)
})

test('the last button clicked twice opens one case, and both answers lead to it', async () => {
  const { body } = await desk.as('noord', '/intake')
  const form = / name="form" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const sent = { ...named, form, given: 'Tweemaal', family: 'Geklikt' }
  const addresses = await Promise.all([opened(sent, 'noord'), opened(sent, 'noord')])
  expect(new Set(addresses).size).toBe(1)
  // After Back, the same once more.
  expect(await opened(sent, 'noord')).toBe(addresses[0])
})

test.each([
  ['', 'Wat u daarna veranderde, is niet bewaard.'],
  ['?lang=en', 'What you changed after that was not saved.'],
])('what is changed after Back opens nothing, and the page says so and leads to the case (%s)', async (query, said) => {
  const form = randomUUID()
  const address = await opened({ ...least, form })
  const before = await sizes(desk.register)
  const changed = await desk.as('intake', `/intake${query}`, { ...least, form, says: 'Later bedacht.' })
  expect([changed.statusCode, changed.body.includes(said)]).toEqual([422, true])
  for (const kept of [`href="${address}"`, 'Later bedacht.']) expect(changed.body).toContain(kept)
  expect(await sizes(desk.register)).toEqual(before)
})

test('who is known is shown only to who may see the case', async () => {
  const form = { ...named, given: 'Rahma', family: 'Denkbeeldig' }
  await opened(form, 'intake')
  // Of another team.
  const { body } = await desk.as('zuid', '/intake/known', form)
  expect(body).toContain('Wij vonden niemand die op deze persoon lijkt, in wat u mag zien.')
  expect(body).not.toMatch(/Rahma Denkbeeldig/)
  expect(await opened(form, 'zuid')).toMatch(/^\/cases\//)
})

test('while somebody types the panel alone is answered, without a page around it', async () => {
  await opened({ ...named, given: 'Karim', family: 'Voorbeeldzadeh' })
  const headers = { ...(await desk.headersOf('intake')), 'x-baken-part': 'known' }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = 'given=Kareem&family=Voorbeeldzadeh&birth_date=2009-03-07'
  const asked = { method: 'POST', url: '/intake/known', headers: { ...headers, ...type }, payload } as const
  const { body } = await desk.app.inject(asked)
  expect(body).toContain('Karim Voorbeeldzadeh')
  expect(body).not.toContain('<html')
})

test('a search is a line of the access log, and no name is in it', async () => {
  const before = await desk.accessLog()
  await desk.as('intake', '/intake/known', { given: 'Hodan', family: 'Proefdochter' })
  const lines = await desk.accessLog()
  expect(lines.length - before.length).toBe(1)
  expect(lines.at(-1)).toMatchObject({ action: 'search_persons', role: 'intake' })
  expect(JSON.stringify(lines)).not.toMatch(/Hodan|Proef/)
})

test.each([
  ['', 'Op één naam alleen kan Baken niet zoeken.'],
  ['?lang=en', 'Baken cannot search by one name alone.'],
])('by a first name alone nobody is looked for, and the page says so (%s)', async (query, said) => {
  const before = await desk.accessLog()
  const { body } = await desk.as('intake', `/intake/known${query}`, { given: 'Hodan' })
  expect([body.includes(said), body.includes('Hodan Proefdochter')]).toEqual([true, false])
  expect(await desk.accessLog()).toEqual(before)
  expect((await desk.as('intake', '/intake/known', { given: 'Hodan', age: '17' })).body).toContain('Hodan Proefdochter')
})

test('nobody is said to be unknown who was not looked for', async () => {
  const number = (await opened({ ...least, given: 'Alleenvoornaam', age: '', age_band: '14-17' })).replace(
    '/cases/',
    '',
  )
  const decided = `select 1 from event e join case_state c on c.case_id = e.stream where number = $1 and type = 'double_decided'`
  expect(await ask(desk.register, decided, [number])).toEqual([])
  const { body } = await desk.as('intake', `/cases/${number}/doubles`, {})
  expect(body).toContain('Op één naam alleen kan Baken niet zoeken.')
  expect(body).not.toContain('Leg vast: niet eerder bekend')
})

test('an advice request is registered without anybody in it, and becomes a report when there is a name', async () => {
  const advice = { ...least, kind: 'advice_request', place: '', country: '', age: '' }
  const address = await opened(advice)
  expect(address).toMatch(/^\/advice-requests\/A26-\d{4}\?done=advised$/)
  const { body } = await desk.as('noord', address)
  const number = /A26-\d{4}/.exec(address)?.[0] ?? ''
  expect(body).toContain(`/intake?from=${number}`)
  const form = await desk.as('noord', `/intake?from=${number}`)
  expect(form.body).toContain(`Dit was adviesvraag ${number}`)
  expect((await desk.as('noord', '/intake', { ...least, from: number })).body).toContain(
    'Van een adviesvraag maakt u pas een melding als bekend is om wie het gaat.',
  )
  const made = await opened({ ...named, given: 'Iris', family: 'Schijnbaar', from: number }, 'noord')
  expect((await desk.as('noord', `/advice-requests/${number}`)).body).toContain(made)
  expect((await desk.as('noord', '/advice-requests')).body).toContain('Werd een melding')
})

test('the form as it stands can be sent as an advice request: nothing in it is filled in beforehand', async () => {
  const { body } = await desk.as('intake', '/intake')
  const form: Record<string, string> = {}
  const main = body.slice(body.indexOf('<form id="intake"'), body.indexOf('</form>', body.indexOf('<form id="intake"')))
  for (const [input] of main.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/ name="([^"]*)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1]]
    const isTicked = !/type="(radio|checkbox)"/.test(input) || / checked/.test(input)
    if (name !== undefined && isTicked) form[name] = value ?? ''
  }
  for (const [, name = '', options = ''] of main.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option value="([^"]*)" selected/.exec(options) ?? /<option value(?:="([^"]*)")?/.exec(options)
    form[name] = chosen?.[1] ?? ''
  }
  const said = { kind: 'advice_request', reporter_role: 'school', topic: 'abandonment' }
  expect(await opened({ ...form, ...said })).toMatch(/^\/advice-requests\//)
})

test.each([
  ['a name', { family: 'Proefdochter' }],
  ['an age', { age: '16' }],
  ['the words of the caller', { says: 'Zij is zestien.' }],
  ['the country', { country: 'IQ' }],
  ['the number of who asks', { reporter_phone: '06 0000 1041' }],
])('an advice request with %s is refused in both languages, and nothing is kept', async (_, filled) => {
  const before = await sizes(desk.register)
  const form = { ...least, kind: 'advice_request', place: '', country: '', age: '', ...filled }
  const nl = await desk.as('intake', '/intake', form)
  const en = await desk.as('intake', '/intake?lang=en', form)
  expect([nl.statusCode, en.statusCode]).toEqual([422, 422])
  expect(nl.body).toContain('Bij een adviesvraag leggen wij niets vast over de persoon, de familie of de beller.')
  expect(en.body).toContain('With an advice request we record nothing about the person, the family or the caller.')
  expect(await sizes(desk.register)).toEqual(before)
})

test('danger now is a report and no question: it is refused in both languages, nothing is kept, and what was typed stays', async () => {
  const before = await sizes(desk.register)
  const form = { ...least, kind: 'advice_request', danger: 'now', place: '', country: '', age: '' }
  const nl = await desk.as('intake', '/intake', form)
  const en = await desk.as('intake', '/intake?lang=en', { ...form, police: 'called' })
  expect([nl.statusCode, en.statusCode]).toEqual([422, 422])
  expect(nl.body).toContain('Er is nu direct gevaar. Dat is een melding, geen adviesvraag')
  expect(nl.body).toMatch(/name="danger"[^>]* value="now"[^>]* checked|name="danger"[^>]* checked[^>]* value="now"/)
  expect(en.body).toContain('There is direct danger now. That is a report')
  expect(await sizes(desk.register)).toEqual(before)
  expect(await opened({ ...form, danger: 'soon' })).toMatch(/^\/advice-requests\//)
})

test('advice requests are for who takes in reports, and one that is not there is not found', async () => {
  for (const address of ['/advice-requests', '/advice-requests/A26-0001']) {
    expect((await desk.as('analyst', address)).statusCode).toBe(404)
    expect((await desk.as('consular', address)).statusCode).toBe(404)
  }
  expect((await desk.as('intake', '/advice-requests/A26-9999')).statusCode).toBe(404)
})

test('what nobody sees is taken out of what people and programs send, and Persian keeps its joiner', async () => {
  const sent = { given: 'Omid\u0000', family: 'Proef\u202Ezadeh', says: 'Zij zei: می‌خواهم.\u0007' }
  const address = await opened({ ...named, ...sent, birth_date: '2001-02-03' })
  const { body } = await desk.as('intake', address)
  expect(body).toContain('<bdi>Omid Proefzadeh</bdi>')
  expect((await desk.as('intake', `${address}/reports`)).body).toContain('می‌خواهم')
  const asked = await desk.as('intake', '/intake', { ...least, place: '', says: 'Terug\u202Evoor\u0001' })
  expect(asked.body).toContain('Terugvoor')
})

test('what was typed survives a session that ends in the middle, and is there after signing in', async () => {
  const headers = await desk.headersOf('senior')
  await desk.register.asAdministrator((client) =>
    client.query(`update session set ends = clock_timestamp() - interval '1 second' where person = $1`, [
      desk.made.people.get('Bilal Modelzadeh'),
    ]),
  )
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams({ ...named, says: 'Een lang verhaal.' }).toString()
  const late = await desk.app.inject({ method: 'POST', url: '/intake', headers: { ...headers, ...type }, payload })
  expect(late.statusCode).toBe(401)
  const again = await desk.as('senior', '/drafts')
  for (const kept of ['Een lang verhaal.', 'Proefdochter', '7 maart 2009']) expect(again.body).toContain(kept)
})

test('stopping in the middle keeps what was typed and opens nothing', async () => {
  const before = await sizes(desk.register)
  const { statusCode, headers } = await desk.as('zuid', '/intake/pause', { given: 'Halverwege', danger: 'soon' })
  expect([statusCode, headers.location]).toEqual([303, '/drafts'])
  expect((await desk.as('zuid', '/drafts')).body).toContain('Halverwege')
  expect(await sizes(desk.register)).toEqual(before)
})

test('a field that the form does not have is refused, so that nothing is lost unseen', async () => {
  expect((await desk.as('intake', '/intake', { ...least, religion: 'x' })).statusCode).toBe(422)
})

test.each([
  ['2026-12-31T22:59:30Z', '2026-12-31', 2026],
  ['2026-12-31T23:00:30Z', '2027-01-01', 2027],
])('a call at %s is of the day and the year that it is at the hub', async (now, day, year) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  try {
    const { body } = await desk.as('manager', '/intake')
    expect(body).toContain(`name="on" type="date" value="${day}"`)
    const number = (await opened({ ...least, on: day }, 'manager')).replace('/cases/', '')
    expect(number.slice(0, 3)).toBe(`${year % 100}-`)
    const counted =
      'select distinct h.case_year as year from case_history h join case_state c using (tenant, case_id) where number = $1'
    expect(await ask(desk.register, counted, [number])).toEqual([{ year }])
  } finally {
    vi.useRealTimers()
  }
})
