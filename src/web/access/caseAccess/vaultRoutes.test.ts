import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateOf } from '../../../../test/importFile.ts'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { makeActOnCase } from '../../../services/casework/actOnCase.ts'
import { makeShowCase } from '../../../services/casework/showCase.ts'

const NUMBER = 'C-2018-0026'
const ADDRESS = 'Verzonnenstraat 12, Nergens'
const PAGE = `/cases/${NUMBER}/addresses`
const reason = 'De taxi rijdt over tien minuten weg.'
const part = 'shelter_address'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
  const { register, made } = desk
  const manager = actorWith({ person: made.people.get('Ruben Voorbeeldsma') ?? 0, role: 'manager' })
  const { state } = await makeShowCase(register.withActor, register.keyRing)(manager, { number: NUMBER })
  await makeActOnCase(caseworkToolsOf(register))(manager, {
    number: NUMBER,
    seen: state.version,
    command: { do: 'identify-client', on: dateOf('2026-11-21') },
    parts: [{ part, content: { address: ADDRESS } }],
  })
})
afterAll(() => desk.drop())

const statusOf = async (who: Colleague, url: string) => (await desk.as(who, url)).statusCode

test('the vault of a case is there for who works on the case, and for nobody else', async () => {
  const there: Colleague[] = []
  for (const who of ['noord', 'zuid', 'senior', 'manager', 'intake', 'consular', 'analyst', 'auditor'] as const) {
    const status = await statusOf(who, PAGE)
    expect([200, 404]).toContain(status)
    if (status === 200) there.push(who)
  }
  expect(there).toEqual(['zuid', 'senior', 'manager'])
  expect((await desk.as('manager', '/cases/C-2018-0001/addresses')).body).toContain(
    'In de kluis van deze casus ligt niets.',
  )
})

test('an address is on no page until a colleague agreed, then only for who asked, and never in a list or a title', async () => {
  const closed = await desk.as('zuid', `/cases/${NUMBER}/sealed`, { part })
  expect(closed.statusCode).toBe(404)
  const short = await desk.as('zuid', `${PAGE}/${part}`, { part, reason: 'kort' })
  expect([short.statusCode, short.body.includes('Schrijf in 10 tot 1.000 tekens op')]).toEqual([400, true])
  expect(short.body).toContain('kort</textarea>')

  const asked = await desk.as('zuid', `${PAGE}/${part}`, { part, reason })
  expect(asked.headers.location).toBe(`${PAGE}?done=address_asked`)
  const again = await desk.as('zuid', `${PAGE}/${part}`, { part, reason })
  expect([again.statusCode, again.body.includes('Dit is al gevraagd, of het is al open.')]).toEqual([422, true])
  expect((await desk.as('zuid', PAGE)).body).toMatch(
    /Gevraagd: wacht op een collega.*Wacht op een ander: u vroeg het zelf/s,
  )

  const reviews = (await desk.as('senior', '/reviews')).body
  expect(reviews).toMatch(/Te beoordelen \(1\).*Samira Proefhuis vraagt: Adres van de opvang, casus.*De taxi rijdt/s)
  const agreement = /action="([^"]+\/agreement)"/.exec(reviews)?.[1] ?? ''
  const own = await desk.as('zuid', agreement, {})
  expect([own.statusCode, own.body.includes('Wat de een begint, bevestigt een ander.')]).toEqual([422, true])
  expect((await desk.as('senior', agreement, {})).headers.location).toBe(`${PAGE}?done=address_agreed`)

  const page = (await desk.as('zuid', PAGE)).body
  expect(page).toMatch(/Voor u open tot \d/)
  const opened = await desk.as('zuid', `/cases/${NUMBER}/sealed`, { part })
  expect([opened.statusCode, opened.body.includes(ADDRESS)]).toEqual([200, true])
  expect(opened.body).toContain('Adres van de opvang')
  expect((await desk.as('senior', `/cases/${NUMBER}/sealed`, { part })).statusCode).toBe(404)
  for (const url of ['/cases', `/cases/${NUMBER}`, PAGE, `/cases/${NUMBER}/access`, '/inbox', '/reviews']) {
    expect([url, (await desk.as('senior', url)).body.includes('Verzonnenstraat')]).toEqual([url, false])
    if (url !== '/reviews') expect((await desk.as('zuid', url)).body).not.toContain('Verzonnenstraat')
  }
})

test('a part that does not lie in the vault is asked for in vain', async () => {
  const absent = await desk.as('manager', `${PAGE}/place_abroad`, { part: 'place_abroad', reason })
  expect(absent.statusCode).toBe(404)
  expect((await desk.as('manager', `${PAGE}/identity`, { part: 'identity', reason })).statusCode).toBe(400)
})
