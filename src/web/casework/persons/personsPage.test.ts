import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { todayIn } from '../../../main/today.ts'

let desk: TestDesk
let number: string
const on = todayIn('Europe/Amsterdam')

beforeAll(async () => {
  desk = await openTestDesk()
  ;[number = ''] = await openCasesOf('Noord')
})
afterAll(() => desk.drop())

async function send(act: string, form: Record<string, string>, who: Colleague = 'noord') {
  const page = await desk.as(who, `/cases/${number}/persons`)
  const seen = /name="seen" value="(\d+)"/.exec(page.body)?.[1] ?? '1'
  return desk.as(who, `/cases/${number}/persons/${act}`, { seen, on, ...form })
}
const read = () => desk.as('noord', `/cases/${number}/persons`)

test('a person stands in the picture and in the list, and what they write is text', async () => {
  const name = '<b onclick="x">Vader'
  const danger = { danger: 'father', danger_source: 'de mentor' }
  const sent = await send('record-person', { person: '', role: 'parent', name, place: 'abroad', ...danger })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/cases/${number}/persons?done=record-person#done`])
  const { body } = await read()
  expect(body).toContain('<svg class="baken-family"')
  expect(body).toContain('baken-family__person--danger')
  expect(body).toContain('de mentor')
  expect(body.match(/&lt;b onclick/g)?.length).toBeGreaterThan(1)
  expect(body).not.toContain('<b onclick')
})

test('who changes a person changes no other, and a refused form keeps what was typed', async () => {
  expect((await send('record-person', { person: '1', role: 'parent', name: 'Vader', trusted: 'yes' })).statusCode).toBe(
    303,
  )
  const refused = await send('record-person', { person: '1', role: 'parent', name: 'Wie dan ook', danger: 'father' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body.match(/maar er staat geen bron bij/g)).toHaveLength(1)
  expect(refused.body).toContain('value="Wie dan ook"')
})

test('a date of birth says whether somebody is a minor, and the victim group follows', async () => {
  const child = {
    person: '',
    role: 'child_with_client',
    name: 'Kind',
    birth_date: `${Number(on.slice(0, 4)) - 6}-01-01`,
  }
  expect((await send('record-person', child)).statusCode).toBe(303)
  expect((await read()).body).toContain('minderjarig')
})

test('where somebody stays goes into the vault, and is not shown', async () => {
  expect((await send('record-stay', { stay: 'with_relatives', address: 'Verzonnen straat 12' })).statusCode).toBe(303)
  const { body } = await read()
  expect(body).toContain('Bij familie')
  expect(body).not.toContain('Verzonnen straat 12')
  expect((await desk.as('noord', `/cases/${number}/addresses`)).body).toContain('place_abroad')
})

test('residence, papers, custody and sensitive data are written down, facts apart from words', async () => {
  const forms = [
    ['record-residence', { permit_kind: 'asylum', left_netherlands: '2026-01-05', nationalities: 'Verzonlandse' }],
    ['record-paper', { paper: '', kind: 'dutch_passport', holder: 'parents', valid_until: '2020-01-01' }],
    ['record-custody', { custody: 'both_parents' }],
    [
      'record-sensitive',
      { kind: 'religion_or_belief', ground: 'vital_interest', reason: 'bedreigd', text: 'verzegelde woorden' },
    ],
    ['identify-client', { name: 'Verzonnen Cliënt', birth_date: '2010-02-03', school: 'Oefenschool' }],
  ] as const
  for (const [act, form] of forms) expect([act, (await send(act, form)).statusCode]).toEqual([act, 303])
  const { body } = await read()
  for (const said of ['Verzonlandse', 'verlopen', 'Beide ouders', 'verzegelde woorden', 'Oefenschool']) {
    expect(body).toContain(said)
  }
  const facts = await desk.register.asAdministrator((client) => client.query(`select facts::text as facts from event`))
  expect(facts.rows.map((row: { facts: string }) => row.facts).join()).not.toMatch(/religion|Oefenschool|Verzonlandse/)
})

test('an age is shown with the day on which it was said, above the page as well, until the day of birth is known', async () => {
  const said = { name: 'Verzonnen Cliënt', birth_date: '', age: '16', age_on: '2026-11-20' }
  expect((await send('identify-client', said)).statusCode).toBe(303)
  const { body } = await read()
  expect(body.split('16 jaar op 20 november 2026').length).toBe(3)
  expect(body).toContain('name="age_on"')
  expect((await send('identify-client', { ...said, birth_date: '2010-02-03' })).statusCode).toBe(303)
  expect((await read()).body).not.toContain('16 jaar op')
})

test('an interpreter is checked on the page', async () => {
  expect((await send('record-person', { person: '', role: 'interpreter', name: 'Tolk' })).statusCode).toBe(303)
  expect((await read()).body).toContain('nog niet gecontroleerd')
  const checked = await send('check-interpreter', { person: '3', knows_family: 'no', how: 'gevraagd' })
  expect(checked.statusCode).toBe(303)
  expect((await read()).body).toContain('kent de familie niet')
})

test('somebody who is taken off the list stands in it no more', async () => {
  expect((await send('withdraw-person', { person: '3', reason: 'andere tolk' })).statusCode).toBe(303)
  expect((await read()).body).not.toContain('Tolk, tolk')
})

test('every event of these chapters has a title in words', async () => {
  const { body } = await desk.as('noord', `/cases/${number}`)
  expect(body).not.toMatch(/>(person|paper|residence|stay|custody|sensitive|interpreter)_\w+</)
})

/** The numbers of cases abroad that a team works on and that nobody closed. */
test('who is taken off the list and written down anew in another role stays family, and the list says so', async () => {
  expect((await send('record-person', { person: '', role: 'parent', name: 'Hassan Bedacht' })).statusCode).toBe(303)
  const withdrawn = /name="person" value="(\d+)"/g
  const last = [...(await read()).body.matchAll(withdrawn)]
    .map(([, person]) => Number(person))
    .toSorted((a, b) => b - a)[0]
  expect((await send('withdraw-person', { person: String(last), reason: 'vergissing' })).statusCode).toBe(303)
  expect((await read()).body).not.toContain('Heet zoals iemand van de familie')
  expect((await send('record-person', { person: '', role: 'professional', name: 'Hasan Bedacht' })).statusCode).toBe(
    303,
  )
  expect((await read()).body).toContain('Heet zoals iemand van de familie')
})

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
