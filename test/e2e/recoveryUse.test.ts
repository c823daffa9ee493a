import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wireDesk } from '../../src/main/desk.ts'
import { listenOnLoopback } from '../../src/main/listen.ts'
import { newReaderIdentity } from '../../src/sealing/conversations/readerIdentity.ts'
import { freePorts } from '../support/bakenApplication.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { openPublicTalk } from '../support/publicTalk.ts'
import { beginReport, giveReaderKey, hearing, newestNumber, PASSPHRASE } from '../support/talkDesk.ts'
import { openTestDesk, type TestDesk } from '../support/testDesk.ts'
import { timeZone } from '../support/testRegister.ts'
import { failuresOf } from './failuresOf.ts'

let desk: TestDesk
let app: Awaited<ReturnType<typeof wireDesk>>
let publicSide: ReturnType<typeof openPublicTalk>
let browser: Browser
let address = ''
let recoveryKey = ''

const fleur = 'Fleur Fictiefs'
const ilse = 'Ilse Schijnstra'

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { staff } = await freePorts()
  app = await wireDesk({ ...hearing(desk.register), demo: true, timeZone }, '')
  await listenOnLoopback(app, staff, 'BAKEN_STAFF_PORT')
  address = `http://localhost:${staff}`
  await giveReaderKey(desk.register, desk.made.people.get(fleur) ?? 0)
  recoveryKey = await giveReaderKey(desk.register, null)
  publicSide = openPublicTalk(desk.register)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await publicSide.close()
  await app.close()
  await desk.drop()
})

type Visitor = { readonly page: Page; readonly sent: string[]; readonly complaints: string[] }

/** Somebody in a browser of their own, with all that it sent and complained about. */
async function enter(name: string, number: string): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 1000 } })
  context.setDefaultTimeout(8_000)
  const [sent, complaints]: [string[], string[]] = [[], []]
  context.on('console', (line) => complaints.push(line.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  const page = await context.newPage()
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto(`/conversations/${number}`)
  await page.locator('form[data-unlock] [data-passphrase]').fill(PASSPHRASE)
  await page.locator('form[data-unlock] button[type=submit]').click()
  await page.locator('form[data-unlock]').waitFor({ state: 'detached' })
  return { page, sent, complaints }
}

test('a worker who lost her key reads again with the recovery key, when a colleague agreed; the key never leaves her page', {
  timeout: 90_000,
}, async () => {
  await beginReport(publicSide.talk, { text: 'Is hier nog iemand?' })
  const number = await newestNumber(desk.register)
  // Her key is lost, and both workers have one that is newer than the conversation.
  await desk.register.asAdministrator((client) =>
    client.query('update desk_reader set retired_at = now() where person is not null'),
  )
  for (const name of [fleur, ilse]) await giveReaderKey(desk.register, desk.made.people.get(name) ?? 0)
  const one = await enter(fleur, number)
  const other = await enter(ilse, number)

  await one.page.locator('summary', { hasText: 'Toegang met de herstelsleutel' }).click()
  await one.page.getByLabel('Waarom is het nodig?').selectOption('own_key_lost')
  expect(await failuresOf(one.page)).toEqual([])
  await one.page.getByRole('button', { name: 'Vraag om de herstelsleutel te gebruiken' }).click()
  await one.page.getByText('Een tweede persoon stemt binnen een dag in.').waitFor()
  expect(await one.page.locator('[data-recover]').count()).toBe(0)
  expect(await one.page.getByRole('button', { name: 'Stem in met' }).count()).toBe(0)

  await other.page.getByText('Reden: een eigen sleutel is kwijt of vervangen.').waitFor()
  await other.page.getByRole('button', { name: 'Stem in met het gebruik van de herstelsleutel' }).click()
  await one.page.getByText(`${ilse} stemde in.`).waitFor()
  expect(await other.page.locator('[data-recover]').count()).toBe(0)

  const field = one.page.locator('#recovery-secret')
  for (const wrong of ['geen sleutel', (await newReaderIdentity()).identity]) {
    await field.fill(wrong)
    await one.page.getByRole('button', { name: 'Geef mijzelf toegang' }).click()
    await one.page.getByText('Met deze sleutel gaat dit gesprek niet open.').waitFor()
  }
  expect(await failuresOf(one.page)).toEqual([])
  await field.fill((recoveryKey.match(/.{1,6}/g) ?? []).join(' ').toLowerCase())
  await one.page.getByRole('button', { name: 'Geef mijzelf toegang' }).click()
  await one.page.locator('[data-lines] [data-text]', { hasText: 'Is hier nog iemand?' }).waitFor()
  expect(await one.page.locator('[data-recover]').count()).toBe(0)

  // The other is given access in the common way from now on.
  await one.page.locator('summary', { hasText: 'Geef een collega toegang' }).waitFor()
  const secret = recoveryKey.slice('AGE-SECRET-KEY-1'.length, -8).toLowerCase()
  const sent = [...one.sent, ...other.sent].join(' ').toLowerCase()
  expect(sent).toContain('/recovery/use')
  expect(sent).not.toContain(secret)
  expect([...one.complaints, ...other.complaints]).toEqual([])
})
