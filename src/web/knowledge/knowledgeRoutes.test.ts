import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { readContent } from '../../boundary/content/readContent.ts'
import { landingOf } from '../shell/landing.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

test('what waits for a check is for the editor and the manager; nobody else finds it', async () => {
  for (const who of ['editor', 'manager'] as const) expect((await desk.as(who, '/knowledge')).statusCode).toBe(200)
  for (const who of ['noord', 'chat', 'analyst', 'auditor', 'consular'] as const) {
    expect((await desk.as(who, '/knowledge')).statusCode).toBe(404)
  }
})

test('the first page of an editor, and in the menu', async () => {
  expect(landingOf('knowledge_editor')).toBe('/knowledge')
  expect((await desk.as('editor', '/knowledge')).body).toMatch(/<a[^>]*href="\/knowledge"[^>]*aria-current/)
})

test('every page that nobody checked is listed with its file and its review, in both languages', async () => {
  const { pages } = await readContent('content')
  for (const lang of ['nl', 'en']) {
    const { body } = await desk.as('editor', `/knowledge?lang=${lang}`)
    for (const { file } of pages) expect(body).toContain(`<code>${file}</code>`)
    expect(body).toContain(
      lang === 'nl' ? 'na te kijken voor 22 februari 2027' : 'to be checked before 22 February 2027',
    )
  }
})

test('numbers that nobody called and embassies without a number are listed', async () => {
  const { body } = await desk.as('editor', '/knowledge')
  expect(body).toContain('Landelijk Knooppunt Huwelijksdwang en Achterlating (LKHA)')
  expect(body).toContain('nog nooit nagekeken · zoals in de factsheet, augustus 2022')
  expect(body).toContain('Saoedi-Arabië')
})
