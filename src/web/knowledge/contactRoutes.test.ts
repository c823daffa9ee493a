import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { dayOfMoment } from '../../outputs/casework/moments.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
})
afterAll(() => desk.drop())

const url = '/knowledge/contacts/hub_lkha'
const today = dayOfMoment(new Date().toISOString(), 'Europe/Amsterdam')

/** The hidden fields of the form, as a browser would send them. */
async function hidden(): Promise<Record<string, string>> {
  const { body } = await desk.as('editor', url)
  const found = [...body.matchAll(/<input type="hidden" name="(stamp|facts)" value="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
}

const filled = async () => ({ ...(await hidden()), how: 'called', heard: 'de medewerker zei LKHA', checked_on: today })
/** The row of a contact in the list of what is due. */
const rowOf = async (code: string) => {
  const { body } = await desk.as('editor', '/knowledge')
  return body.split('<li').find((row) => row.includes(`/knowledge/contacts/${code}"`)) ?? ''
}

test('the list names every contact with its state, and leads to its page; what has no number or address comes last', async () => {
  const { body } = await desk.as('editor', '/knowledge')
  const codes = [...body.matchAll(/href="\/knowledge\/contacts\/([a-z0-9_]+)"/g)].map(([, code]) => code)
  expect(codes).toHaveLength(17)
  expect(codes.slice(-3).sort()).toEqual(['chat_sterk_huis', 'hub_duty_number', 'local_emergency_number'])
  expect(await rowOf('hub_lkha')).toContain('na te kijken')
  expect(await rowOf('chat_sterk_huis')).toContain('Het profiel heeft geen nummer of adres om na te kijken.')
})

test('the page of a contact shows what the site says of it now, and what to do when that is wrong', async () => {
  const { body } = await desk.as('editor', url)
  for (const shown of ['070 34 54 319', '+31 70 345 43 19', 'Nog nooit nagekeken.', 'augustus 2022', 'contacts.yaml'])
    expect(body).toContain(shown)
  expect(body).not.toContain('Tijden in het Nederlands')
})

test('a form that is not filled in well stands there again as it was typed, with what is wrong', async () => {
  const typed = { ...(await hidden()), heard: '  ', checked_on: '2100-01-01' }
  const { statusCode, body } = await desk.as('editor', `${url}/check`, typed)
  expect(statusCode).toBe(422)
  for (const said of ['Kies hoe u het nakeek', 'Schrijf in een zin wat u hoorde of zag', 'vandaag of eerder'])
    expect(body).toContain(said)
  const early = await desk.as('editor', `${url}/check`, { ...(await filled()), checked_on: '2022-07-31' })
  expect([early.statusCode, early.body.includes('De bron is van na deze dag')]).toEqual([422, true])
  expect(early.body).toContain('value="de medewerker zei LKHA"')
  expect(early.body).toMatch(/value="called"[^>]*checked|checked[^>]*value="called"/)
})

test('a form that showed other facts than the profile has now files nothing', async () => {
  const { statusCode, body } = await desk.as('editor', `${url}/check`, { ...(await filled()), facts: 'older' })
  expect([statusCode, body.includes('Het profiel is veranderd terwijl dit openstond')]).toEqual([422, true])
})

test('nobody is asked to call an emergency line to check it, and a form that says so files nothing', async () => {
  const emergency = '/knowledge/contacts/emergency_112'
  const { body } = await desk.as('editor', emergency)
  expect(body).toContain('Bel dit nummer nooit om het na te kijken')
  expect([body.includes('value="seen"'), body.includes('value="called"')]).toEqual([true, false])
  const stamps = [...body.matchAll(/name="(stamp|facts)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
  const form = { ...Object.fromEntries(stamps), heard: 'x', checked_on: today }
  const called = await desk.as('editor', `${emergency}/check`, { ...form, how: 'called' })
  expect([called.statusCode, called.body.includes('Kies hoe u het nakeek')]).toEqual([422, true])
  expect((await desk.as('editor', `${emergency}/check`, { ...form, how: 'seen' })).statusCode).toBe(303)
})

test('a check is on the site and in the list when a second person published it; who made it can’t', async () => {
  const { location } = (await desk.as('editor', `${url}/check`, await filled())).headers
  const proposal = String(location).split('?')[0] ?? ''
  expect(proposal).toMatch(/^\/knowledge\/proposals\/\d+$/)
  expect((await desk.as('editor', `${proposal}/publication`, {})).statusCode).toBe(422)
  const { body } = await desk.as('manager', proposal)
  expect(body).toContain('Landelijk Knooppunt Huwelijksdwang en Achterlating (LKHA)')
  expect(body).toContain('<ins>number: &quot;070 34 54 319&quot;</ins>')
  expect(await rowOf('hub_lkha')).toContain('nog nooit nagekeken')
  expect((await desk.as('manager', `${proposal}/publication`, {})).headers.location).toBe(`${proposal}?done=published`)
  expect(await rowOf('hub_lkha')).toMatch(/nagekeken op .* · telt tot en met/)
  expect((await desk.as('editor', url)).body).toContain('De controle telt tot en met')
  const same = await desk.as('editor', `${url}/check`, await filled())
  expect([same.statusCode, same.body.includes('Dit staat al zo op de site.')]).toEqual([422, true])
})

test('a form that was opened before another check was published files nothing, and says why', async () => {
  const typed = { ...(await filled()), heard: 'later' }
  const { statusCode, body } = await desk.as('editor', `${url}/check`, { ...typed, stamp: 'older' })
  expect([statusCode, body.includes('Er is iets anders gepubliceerd terwijl dit openstond.')]).toEqual([422, true])
})

test('a contact that is not there, one with nothing to check, and people who are no editor, get the same answer', async () => {
  for (const code of ['nobody', 'Hub', 'hub-lkha'])
    expect((await desk.as('editor', `/knowledge/contacts/${code}`)).statusCode).toBe(404)
  for (const code of ['nobody', 'chat_sterk_huis'])
    expect((await desk.as('editor', `/knowledge/contacts/${code}/check`, await filled())).statusCode).toBe(404)
  expect((await desk.as('editor', '/knowledge/contacts/chat_sterk_huis')).body).not.toContain(
    '<form class="baken-form"',
  )
  expect((await desk.as('editor', `${url}/number`, await filled())).statusCode).toBe(404)
  for (const who of ['chat', 'noord', 'analyst', 'administrator', 'consular'] as const) {
    expect([who, (await desk.as(who, url)).statusCode]).toEqual([who, 404])
    expect([who, (await desk.as(who, `${url}/check`, { how: 'called' })).statusCode]).toEqual([who, 404])
  }
})
