import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import type { CaseArea } from '../../domain/access/caseAreas.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

/** A case of team Noord that has an outcome, a result and an end. */
const NUMBER = 'C-2018-0001'

async function share(areas: readonly CaseArea[], until = '2999-12-31T00:00:00+01:00'): Promise<void> {
  await desk.register.asAdministrator(async (client) => {
    await client.query('delete from case_share')
    if (areas.length === 0) return
    await client.query(
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until)
       select 1, c.case_id, o.id, o.kind, $2, 'statutory_task', 'verification', m.person, '2000-01-01', $3
       from case_state c, organisation o, staff_member m
       where c.number = $1 and o.kind = 'ministry' and m.role = 'manager'`,
      [NUMBER, areas, until],
    )
  })
}

const parts = (html: string) => [...html.matchAll(/id="part-([a-z_]+)"/g)].map(([, part]) => part)

test('without a share, and after its end, a partner finds no case', async () => {
  for (const until of [undefined, '2001-01-01']) {
    await share(until === undefined ? [] : ['identity', 'verification', 'return'], until)
    expect((await desk.as('consular', '/cases')).body).toContain('Er is nu geen casus met uw organisatie gedeeld')
    expect((await desk.as('consular', `/cases/${NUMBER}`)).statusCode).toBe(404)
    expect((await desk.as('consular', `/cases/${NUMBER}/access`)).statusCode).toBe(404)
  }
})

test('a list of a partner has neither outcome nor the topic of the report, as a column, a choice or an order', async () => {
  await share(['verification', 'return'])
  const { body } = await desk.as('consular', '/cases')
  expect(body).toContain(NUMBER)
  expect(body).not.toMatch(/Uitkomst|Gemeld als|name="outcome"|sort=outcome|value="outcome"/)
  for (const query of ['outcome=open', 'sort=outcome', 'under=total&figures_year=2018']) {
    expect([query, (await desk.as('consular', `/cases?${query}`)).statusCode]).toEqual([query, 400])
  }
})

test.each([
  [['identity'], ['identity', 'client_at_report'], []],
  [['verification'], [], ['Onderwerp na verificatie', 'Uitkomst: ']],
  [['return'], [], ['Resultaat: ', 'Casus gesloten']],
  [['safety', 'journal', 'documents', 'safe_contact'], [], []],
] as const)('a share of %j shows the parts %j and the events %j of the case', async (areas, shown, events) => {
  await share(areas)
  const { body, statusCode } = await desk.as('consular', `/cases/${NUMBER}`)
  expect(statusCode).toBe(200)
  expect(parts(body).toSorted()).toEqual([...shown].toSorted())
  const all = ['Melding:', 'Onderwerp na verificatie', 'Uitkomst: ', 'Resultaat: ', 'Casus gesloten']
  expect(all.filter((text) => body.includes(text))).toEqual(events)
  expect(body).toContain('De rest van deze casus is niet met u gedeeld.')
  expect(body).toContain('Grond: Wettelijke taak. Doel: verificatie. Tot en met 30 december 2999.')
})

test('what is not told is never shown as open, empty or unknown', async () => {
  await share(['safety'])
  const { body } = await desk.as('consular', `/cases/${NUMBER}`)
  expect(body).not.toMatch(
    /Nog open|Nog geen resultaat|Komt na de uitkomst|dag onbekend|Melder|Kanaal|Relatie met Nederland/,
  )
  expect(body).toContain('dag niet met u gedeeld')
})

test('a part that was not shared opens for a partner as little as one that is not there', async () => {
  await share(['verification'])
  const hidden = await desk.as('consular', `/cases/${NUMBER}/sealed`, { part: 'identity' })
  const absent = await desk.as('consular', `/cases/${NUMBER}/sealed`, { part: 'documents' })
  expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404])
  await share(['identity'])
  const opened = await desk.as('consular', `/cases/${NUMBER}/sealed`, { part: 'identity' })
  expect([opened.statusCode, opened.body.includes(`Verzonnen ${NUMBER}`)]).toEqual([200, true])
})

test('a partner of another organisation, also of the same kind of work, sees nothing of it', async () => {
  await share(['identity', 'verification'])
  for (const other of ['safety', 'shelter', 'otherShelter'] as const) {
    expect([other, (await desk.as(other, `/cases/${NUMBER}`)).statusCode]).toEqual([other, 404])
  }
})
