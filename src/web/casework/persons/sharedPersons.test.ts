import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { clockAt } from '../../../boundary/casework/acts/clocks.ts'
import { type CaseArea, caseAreas } from '../../../domain/access/caseAreas.ts'
import { letterKinds } from '../../../domain/casework/sharing/sharingEvents.ts'

let desk: TestDesk
let number = ''
const zone = 'Europe/Amsterdam'
const { day: on } = clockAt(new Date().toISOString(), zone)

beforeAll(async () => {
  desk = await openTestDesk()
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query(
      `select c.number from case_state c join case_grant g using (tenant, case_id)
        where g.principal = $1 and c.closed_on is null and c.place_now = 'abroad' order by 1 limit 1`,
      [desk.made.teams.get('Noord')],
    ),
  )
  number = rows[0]?.number
  const danger = { danger: 'father', danger_source: 'geheime bron' }
  await send('persons', 'record-person', { person: '', role: 'parent', name: 'Verzonnen Vader', ...danger })
  await send('persons', 'record-residence', { nationalities: 'Verzonlandse' })
  const reporter = { role: 'reporter', name: 'Verzonnen Melder', phone: '06 11111111' }
  await send('persons', 'record-person', { person: '', ...reporter })
  await send('persons', 'record-person', {
    person: '',
    role: 'child_with_client',
    name: 'Verzonnen Kind',
    phone: '06 22222222',
  })
  await send('safety', 'waive-safety-check', { reason: 'Verzonnen tekst.' }, 'manager')
  await send('contact', 'agree-safe-contact', { ways: 'message', time_zone: zone, code_word: 'biologie' })
  await send('contact', 'record-contact-details', { phone: '06 00000000', source: 'melder' })
})
afterAll(() => desk.drop())

async function send(
  chapter: string,
  act: string,
  form: Record<string, string>,
  who: 'noord' | 'consular' | 'manager' = 'noord',
) {
  const page = await desk.as(who, `/cases/${number}/${chapter}`)
  const seen = /name="seen" value="(\d+)"/.exec(page.body)?.[1] ?? '1'
  return desk.as(who, `/cases/${number}/${chapter}/${act}`, { seen, on, ...form })
}

async function share(areas: readonly CaseArea[]): Promise<void> {
  await desk.register.asAdministrator(async (client) => {
    await client.query('delete from case_share')
    await client.query(
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until)
       select 1, c.case_id, o.id, o.kind, $2, 'statutory_task', 'verification', m.person, '2000-01-01', '2999-12-31'
       from case_state c, organisation o, staff_member m
       where c.number = $1 and o.kind = 'ministry' and m.role = 'manager'`,
      [number, areas],
    )
  })
}

const read = (chapter: string) => desk.as('consular', `/cases/${number}/${chapter}`)

test('a ministry that was given who the family is sees the picture, and neither the source of a danger nor the residence', async () => {
  await share(['identity'])
  const { body, statusCode } = await read('persons')
  expect(statusCode).toBe(200)
  expect(body).toContain('Verzonnen Vader')
  expect(body).not.toMatch(/geheime bron|Verzonlandse|Nationaliteit en verblijf|Gevoelige gegevens|<form[^>]*record-/)
  expect((await read('contact')).statusCode).toBe(404)
})

test('a ministry that was given the verification sees residence, and nobody of the family', async () => {
  await share(['verification'])
  const { body } = await read('persons')
  expect(body).toContain('Verzonlandse')
  expect(body).not.toMatch(/Verzonnen Vader|baken-family/)
})

test('a ministry that was given safe contact reads the rules, never a number, and writes down what it did within them', async () => {
  await share(['safe_contact'])
  const { body } = await read('contact')
  expect(body).toContain('biologie')
  expect(body).not.toMatch(/06 00000000|Nummers van de cliënt|Leg de afspraak vast|Verzonnen Vader/)
  const attempt = { time: '00:00', time_zone: zone, client_time_zone: zone, outcome: 'reached' }
  expect((await send('contact', 'record-contact', { ...attempt, way: 'message' }, 'consular')).statusCode).toBe(303)
  const refused = await send('contact', 'record-contact', { ...attempt, way: 'call' }, 'consular')
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Deze manier is niet afgesproken.')
  const opening = await desk.as('consular', `/cases/${number}/contact-opening`, {})
  expect(opening.statusCode).not.toBe(303)
})

test('who reported stays at the hub, whatever is shared, and is in no letter', async () => {
  await share(caseAreas)
  for (const page of ['persons', 'contact', 'reports', 'referral', 'timeline', '']) {
    expect([page, (await read(page)).body.includes('Verzonnen Melder')]).toEqual([page, false])
  }
  for (const kind of letterKinds) {
    const letter = await desk.as('noord', `/cases/${number}/letters/${kind}`)
    expect([kind, letter.statusCode, /Verzonnen Melder|06 11111111/.test(letter.body)]).toEqual([kind, 200, false])
  }
  expect((await desk.as('noord', `/cases/${number}/reports`)).body).toMatch(/Verzonnen Melder[\s\S]*06 11111111/)
})

test('the number of a relative or a child opens after the rules for safe contact, at the hub, and to nobody else', async () => {
  await share(caseAreas)
  const pages = ['', 'persons', 'contact', 'reports', 'timeline']
  const shown = async (who: 'noord' | 'consular') => {
    const bodies = await Promise.all(pages.map((page) => desk.as(who, `/cases/${number}/${page}`)))
    return pages.filter((_, index) => bodies[index]?.body.includes('06 22222222'))
  }
  expect([await shown('noord'), await shown('consular')]).toEqual([[], []])
  await desk.as('noord', `/cases/${number}/contact-opening`, {})
  expect([await shown('noord'), await shown('consular')]).toEqual([['contact'], []])
})

test('an organisation that sees no persons is told that none were shared, not that there are none', async () => {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query(
      `select c.number from case_state c join case_grant g using (tenant, case_id)
        where g.principal = $1 and c.number <> $2 order by 1 limit 1`,
      [desk.made.teams.get('Noord'), number],
    ),
  )
  number = rows[0]?.number
  await share(['identity'])
  const { statusCode, body } = await desk.as('consular', `/cases/${number}/persons`)
  expect([statusCode, body.includes('Er zijn geen personen met u gedeeld')]).toEqual([200, true])
  expect(body).not.toMatch(/nog niemand opgeschreven|Schrijf op wie/)
  expect((await desk.as('noord', `/cases/${number}/persons`)).body).toMatch(/nog niemand opgeschreven.*Schrijf op wie/s)
})
