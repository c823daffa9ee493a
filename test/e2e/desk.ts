import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type BakenApplication, startApplication } from '../support/bakenApplication.ts'
import { type BakenFolder, makeBakenFolder } from '../support/bakenFolder.ts'
import { launchChromium } from '../support/launchChromium.ts'

/** A demo that runs as processes of its own, and a browser beside it. */
export type Desk = {
  readonly folder: BakenFolder
  readonly address: string
  readonly publicAddress: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

export const people = {
  caseworker: 'Marit van Oefenen',
  colleague: 'Joost Testema',
  otherTeam: 'Samira Proefhuis',
  manager: 'Ruben Voorbeeldsma',
  analyst: 'Tess Modelman',
  editor: 'Jonas Oefenaar',
} as const

export type Person = keyof typeof people

/** Browsers know the application as `localhost`, where a safe cookie may live without TLS. */
const nameOf = (address: string) => address.replace('127.0.0.1', 'localhost')

/** Starts the demo, with the cases of 2020 that no team was given. */
export async function openDesk(): Promise<Desk> {
  const folder = makeBakenFolder()
  const application: BakenApplication = await startApplication(folder)
  const late = new URL('../fixtures/late-knowledge.csv', import.meta.url).pathname
  expect((await folder.baken(['import', late])).code).toBe(0)
  const browser = await launchChromium()
  await practiceCases(browser, nameOf(application.staff))
  return {
    folder,
    address: nameOf(application.staff),
    publicAddress: nameOf(application.publicSide),
    browser,
    close: async () => {
      await browser.close()
      await application.stop()
      await folder.remove()
    },
  }
}

/** All cases that a manager sees: those of the example register, of the file above, and the twelve that are made beside the first page. */
export const ALL_CASES = 106 + 12

/** Waits until the practice cases are made, so that no list grows while a test looks at it. */
async function practiceCases(browser: Browser, baseURL: string): Promise<void> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await signIn(page, 'manager')
  const until = performance.now() + 60_000
  for (let seen = 0; seen !== ALL_CASES; ) {
    if (performance.now() > until) throw new Error(`${seen} cases after a minute`)
    await page.goto('/cases')
    seen = numberIn(await page.textContent('main .baken-page__head'))
  }
  await context.close()
}

export type VisitOptions = BrowserContextOptions & {
  readonly as?: Person
  /** What is not there, not understood or in conflict says so in the console, too. */
  readonly mayMiss?: boolean
}

/** Opens a page for one test, signed in when asked. What the browser complains about fails the test, and so does any other host. */
export async function visit(desk: Desk, options: VisitOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const { as, mayMiss, ...settings } = options
  const context = await desk.browser.newContext({ baseURL: desk.address, ...settings })
  context.setDefaultTimeout(5_000)
  const complaints = watch(context, desk)
  try {
    const page = await context.newPage()
    if (as) await signIn(page, as)
    await work(page)
  } finally {
    await context.close()
  }
  expect(complaints.filter((text) => !(mayMiss && /status of 4(0[049]|22)/.test(text)))).toEqual([])
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: people[person] }).click()
  await page.waitForURL(/\/(cases|figures|today|knowledge)/)
}

/** A part of a page, by the id of its heading. */
export function panel(page: Page, id: string): Locator {
  return page.locator(`[aria-labelledby="${id}"]`)
}

/** Unfolds the list of what lies sealed in a case, for who sees all of it; an organisation has it unfolded. */
export async function unfoldSealed(page: Page): Promise<Locator> {
  await page.getByText('Alles wat verzegeld is').click()
  return panel(page, 'sealed')
}

/** The first whole number in a text. */
export function numberIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)
}

function watch(context: BrowserContext, { address, publicAddress }: Desk): readonly string[] {
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('request', (request) => {
    const url = request.url()
    if (![address, publicAddress].some((own) => url.startsWith(`${own}/`))) complaints.push(`foreign: ${url}`)
  })
  return complaints
}
