import { expect, onTestFinished, test } from 'vitest'
import { freePorts, startApplication } from '../support/bakenApplication.ts'
import { makeBakenFolder } from '../support/bakenFolder.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { enrol, plugIn } from './realDesk.ts'

test('a new installation has no account but by the link of baken setup, and its administrator sees no case', async () => {
  const folder = makeBakenFolder()
  onTestFinished(() => folder.remove())
  const ports = await freePorts()
  const env = { BAKEN_STAFF_PORT: `${ports.staff}` }
  const setUp = await folder.baken(['setup', '--name', 'A. Voorbeeld', '--sign-in-name', 'anna'], { env })
  expect([setUp.code, setUp.out]).toEqual([
    0,
    expect.stringMatching(new RegExp(`^http://localhost:${ports.staff}/invitations/[\\w-]{43}\\n$`)),
  ])
  const application = await startApplication(folder, ports)
  onTestFinished(async () => void (await application.stop()))
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext({ baseURL: `http://localhost:${ports.staff}` })).newPage()
  await plugIn(await page.context().newCDPSession(page))
  await page.goto('/people')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await enrol(page, setUp.out.trim())
  await page.waitForURL('**/people')
  expect(await page.locator('main').textContent()).toContain('A. Voorbeeld')
  expect((await page.goto('/cases'))?.status()).toBe(404)
  const again = await folder.baken(['setup', '--name', 'B. Voorbeeld', '--sign-in-name', 'bea'], { env })
  expect(again.code).toBe(1)
}, 120_000)
