import type { Browser, Page } from 'playwright-core'
import { vi } from 'vitest'
import { readDemoPeople } from '../../../src/boundary/demo/readDemo.ts'
import { defaultDeskSettings } from '../../../src/boundary/deskSettings.ts'
import { type IsoDate, parseIsoDate } from '../../../src/domain/shared/isoDate.ts'
import { addDays } from '../../../src/domain/terms/calendar.ts'
import { profilesFolder } from '../../../src/main/config.ts'
import { demoActor } from '../../../src/main/demoPeople.ts'
import { wireDesk } from '../../../src/main/desk.ts'
import { listenOnLoopback } from '../../../src/main/listen.ts'
import { makeDemoStaff } from '../../../src/store/access/demo/demoStaff.ts'
import { actorWith, HUB } from '../../support/actorWith.ts'
import { freePorts } from '../../support/bakenApplication.ts'
import { launchChromium } from '../../support/launchChromium.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../support/testRegister.ts'

/** The whole desk of a demo whose clock a story moves on, and a browser in which each invented person has their own windows. */
export type StoryDesk = {
  readonly register: TestRegister
  readonly dayZero: IsoDate
  readonly address: string
  /** Their page, signed in. */
  readonly pageOf: (name: string) => Promise<Page>
  readonly organisationOf: (kind: string) => number
  readonly actorOf: (name: string) => ReturnType<typeof demoActor>
  /** Makes it a day of the story for the whole desk. */
  readonly moveTo: (day: number) => void
  /** What the browser complained about, except that something was refused. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** So many days ago a story begins: all that is done before it closes lies before this moment, by which the database stamps it. */
const DAYS_AGO = 45

export async function openStoryDesk(): Promise<StoryDesk> {
  const register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  const operator = actorWith({ person: 0, role: 'operator', organisation: HUB })
  const { staff: port } = await freePorts()
  const people = { file, staff, operator }
  const app = await wireDesk({ ...register, demo: true, timeZone, people }, '', defaultDeskSettings, port)
  await listenOnLoopback(app, port, 'BAKEN_STAFF_PORT')
  const browser = await launchChromium()
  const today = parseIsoDate(new Date().toISOString().slice(0, 10))
  if (!today) throw new Error('no day')
  const dayZero = addDays(today, -DAYS_AGO)
  vi.useFakeTimers({ toFake: ['Date'] })
  const [pages, complaints] = [new Map<string, Page>(), [] as string[]]
  const address = `http://localhost:${port}`
  return {
    register,
    dayZero,
    address,
    complaints,
    pageOf: async (name) => {
      const page = pages.get(name) ?? (await signIn(browser, address, name, complaints))
      pages.set(name, page)
      return page
    },
    organisationOf: (kind) => {
      const name = file.organisations.find((one) => one.kind === kind)?.name ?? ''
      return staff.organisations.get(name) ?? 0
    },
    actorOf: (name) => demoActor(people, name),
    // In the evening, so that what was done that day was done before.
    moveTo: (day) => vi.setSystemTime(Date.parse(`${addDays(dayZero, day)}T21:30:00Z`)),
    close: async () => {
      vi.useRealTimers()
      await browser.close()
      await app.close()
      await register.drop()
    },
  }
}

async function signIn(browser: Browser, baseURL: string, name: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(10_000)
  context.on('console', (message) => {
    if (!/status of 4\d\d/.test(message.text())) complaints.push(`${name}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${name}: ${error.error().message}`))
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}
