import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { readProfileLists } from '../../boundary/codes/profileLists.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

test('code lists are for who is signed in, in every role', async () => {
  const answer = await desk.app.inject('/code-lists')
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/sign-in'])
  for (const who of ['noord', 'manager', 'analyst'] as const) {
    expect((await desk.as(who, '/code-lists')).statusCode).toBe(200)
  }
})

test('every list of the profile is listed and opens, in both languages', async () => {
  const { facts, casework } = await readProfileLists('profiles', desk.register.profile)
  const index = await desk.as('analyst', '/code-lists')
  for (const { name, labels, entries } of [...facts, ...casework]) {
    expect(index.body).toContain(`href="/code-lists/${name}"`)
    const page = await desk.as('analyst', `/code-lists/${name}?lang=en`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`<h1>${labels.en.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</h1>`)
    expect(page.body.match(/<code>/g)).toHaveLength(entries.length)
  }
})

test('what nobody checked is marked in words', async () => {
  const { body } = await desk.as('analyst', '/code-lists/share_grounds')
  expect(body).toContain('Nog niet gecontroleerd')
})

test('the day stands in the address, goes along to the lists, and can be taken away', async () => {
  const index = await desk.as('analyst', '/code-lists?on=2018-12-31')
  expect(index.body).toContain('href="/code-lists/outcomes?on=2018-12-31"')
  const list = await desk.as('analyst', '/code-lists/outcomes?on=2018-12-31')
  expect(list.body).toContain('7 codes geldig op 31 december 2018, van 7 in deze lijst.')
  expect(list.body).toContain('class="baken-chip" href="/code-lists/outcomes"')
})

test('the rules say for each topic which results fit which outcome', async () => {
  const { body } = await desk.as('analyst', '/code-lists/allowed-results')
  for (const topic of desk.register.profile.lists.topics.entries) expect(body).toContain(topic.labels.nl)
  expect(body.match(/data-label="Resultaten die kunnen"/g)).toHaveLength(desk.register.profile.allowedResults.length)
  expect(body).toContain('‘Geen recht op verblijf’ kan alleen als bij ‘Relatie met Nederland’ staat:')
  expect(body).not.toMatch(/no_right_of_residence/)
})

test('a list that is not there is not found, and a wrong day is refused', async () => {
  for (const name of ['nothing', '__proto__', '..%2Ftopics', 'outcomes.yaml']) {
    expect((await desk.as('analyst', `/code-lists/${name}`)).statusCode).toBe(404)
  }
  for (const query of ['on=2018-02-30', 'on=vandaag', 'when=2018-12-31']) {
    expect((await desk.as('analyst', `/code-lists/topics?${query}`)).statusCode).toBe(400)
  }
})
