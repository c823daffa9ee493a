import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wireDesk } from '../../src/main/desk.ts'
import { listenOnLoopback } from '../../src/main/listen.ts'
import { freePorts } from '../support/bakenApplication.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { openPublicTalk } from '../support/publicTalk.ts'
import { beginReport, giveReaderKey, hearing, PASSPHRASE } from '../support/talkDesk.ts'
import { openTestDesk, type TestDesk } from '../support/testDesk.ts'
import { timeZone } from '../support/testRegister.ts'

let desk: TestDesk
let app: Awaited<ReturnType<typeof wireDesk>>
let publicSide: ReturnType<typeof openPublicTalk>
let browser: Browser
let address = ''
const contexts: BrowserContext[] = []

const fleur = 'Fleur Fictiefs'
const ilse = 'Ilse Schijnstra'

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { staff } = await freePorts()
  app = await wireDesk({ ...hearing(desk.register), demo: true, timeZone }, '')
  await listenOnLoopback(app, staff, 'BAKEN_STAFF_PORT')
  address = `http://localhost:${staff}`
  for (const name of [fleur, ilse]) await giveReaderKey(desk.register, desk.made.people.get(name) ?? 0)
  await giveReaderKey(desk.register, null)
  publicSide = openPublicTalk(desk.register)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await publicSide.close()
  await app.close()
  await desk.drop()
})

/** Somebody in a browser of their own, in the room of conversations. What the browser complains about fails the test. */
async function enter(name: string, complaints: string[] = []): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 1000 } })
  contexts.push(context)
  context.setDefaultTimeout(8_000)
  context.on('console', (line) => complaints.push(line.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/conversations')
  return page
}

async function unlock(page: Page): Promise<void> {
  await page.locator('form[data-unlock] [data-passphrase]').fill(PASSPHRASE)
  await page.locator('form[data-unlock] button[type=submit]').click()
  await page.locator('form[data-unlock]').waitFor({ state: 'detached' })
}

const row = (page: Page, text: string) => page.locator('.baken-queue li', { hasText: text })
/** Waits until a message stands open among the lines. */
const says = (page: Page, text: string) => page.locator('[data-lines] [data-text]', { hasText: text }).waitFor()
const lines = (page: Page) => page.locator('[data-lines] [data-text]').allTextContents()

test('two workers live in one conversation: take, answer, note, hand over, and the reporter never sees a note', {
  timeout: 90_000,
}, async () => {
  const complaints: string[] = []
  const reporter = await beginReport(publicSide.talk, {
    text: 'Ik ben bang. Vrijdag vliegen we.',
    kind: 'chat',
    facts: { acute: 'yes', where: 'in_netherlands', who: 'victim' },
  })
  const [one, other] = [await enter(fleur, complaints), await enter(ilse, complaints)]
  await unlock(one)
  await row(one, 'gevaar nu').locator('a').click()
  await says(one, 'Ik ben bang. Vrijdag vliegen we.')
  const number = (await one.locator('[data-talk]').getAttribute('data-talk')) ?? ''
  expect(new URL(one.url()).pathname).toBe(`/conversations/${number}`)

  await one.getByLabel('Bericht aan de melder').last().fill('Ik lees mee.')
  await one.keyboard.press('Control+Enter')
  await one.locator('[data-line="2"]').waitFor()
  expect(await reporter.reads()).toEqual(['Ik ben bang. Vrijdag vliegen we.', 'Ik lees mee.'])

  await other.goto(`/conversations/${number}`)
  await unlock(other)
  await says(other, 'Ik lees mee.')
  await reporter.write('Mijn oom komt zo.')
  await says(one, 'Mijn oom komt zo.')
  await says(other, 'Mijn oom komt zo.')

  await other.getByText("Notitie voor collega's").click()
  await other.getByLabel('Notitie', { exact: true }).fill('Let op de oom.')
  await other.getByRole('button', { name: 'Bewaar de notitie' }).click()
  await says(one, 'Let op de oom.')
  expect(await one.locator('.baken-say--note').textContent()).toContain('alleen voor collega')
  expect(await reporter.reads()).toEqual(['Ik ben bang. Vrijdag vliegen we.', 'Ik lees mee.', 'Mijn oom komt zo.'])
  expect(await lines(one)).toEqual(await lines(other))
  await one.screenshot({ path: '/tmp/desk-one.png', fullPage: true })
  await other.screenshot({ path: '/tmp/desk-other.png', fullPage: true })
  expect(complaints).toEqual([])
})
