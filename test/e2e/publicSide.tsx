import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { parseIsoDate } from '../../src/domain/shared/isoDate.ts'
import { makePublicApp, publicPages } from '../../src/public/publicApp.ts'
import type { PublicPages } from '../../src/public/publicContext.ts'
import { PublicPage } from '../../src/public/shell/publicPage.tsx'
import type { TalkContext } from '../../src/public/talkContext.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { nothingPublished } from '../support/nothingPublished.ts'
import { nobodyReads } from '../support/publicTalk.ts'

/** The pages of practice in this process, the sites before and after them, and a browser. */
export type PublicSide = {
  readonly address: string
  /** Where leaving leads. */
  readonly elsewhere: string
  /** Where somebody was before. */
  readonly before: string
  readonly browser: Browser
  /** What was asked of the public side, each as `GET /path`. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

const today = parseIsoDate('2026-11-22')

/** A question that is answered on the same address, as those of the guide are. */
const question: PublicPages = {
  route: 'questions',
  room: 'public',
  serve(site) {
    site.get('', ({ frame }) => ({
      page: (
        <PublicPage frame={frame}>
          <h1>Vraag</h1>
          <form method="post">
            <label>
              Antwoord <input name="answer" />
            </label>
            <button type="submit" name="choice" value="kanarie">
              Verder
            </button>
          </form>
        </PublicPage>
      ),
    }))
    site.post('', ({ frame, request }) => ({
      page: (
        <PublicPage frame={frame}>
          <h1>Gekozen: {Object.values(request.body ?? {}).join(' ')}</h1>
        </PublicPage>
      ),
    }))
    site.post('/on', ({ frame }) => ({ goTo: frame.pathTo('safer') }))
  },
}

const withQuestion = [...publicPages.filter(({ route }) => route !== 'questions'), question]

/** Opens the public side, by default with a question of our own in the place of the guide. */
export async function openPublicSide(
  pages: readonly PublicPages[] = withQuestion,
  talk: TalkContext = nobodyReads,
): Promise<PublicSide> {
  if (!today) throw new Error('no day')
  const day = today
  const others = await Promise.all(['elsewhere', 'before'].map(openSite))
  const [elsewhere = '', before = ''] = others.map(({ address }) => address)
  const asked: string[] = []
  const settings = {
    profilesFolder: 'profiles',
    contentFolder: 'content',
    published: nothingPublished,
    profile: 'nl',
    today: () => day,
    staffPort: 7018,
    publicOrigin: undefined,
    timeZone: 'Europe/Amsterdam',
    talk,
  }
  const app = await makePublicApp({ isDemo: true, elsewhere, ...settings }, pages)
  app.server.on('request', ({ method, url }) => asked.push(`${method} ${url}`))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await launchChromium()
  return {
    address: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    elsewhere,
    before,
    browser,
    asked,
    close: async () => {
      await browser.close()
      await app.close()
      for (const { server } of others) server.close()
    },
  }
}

async function openSite(title: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_request, reply) => {
    reply
      .setHeader('content-type', 'text/html')
      .end(`<title>${title}</title><link rel="icon" href="data:,"><h1>${title}</h1>`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

export type LookOptions = BrowserContextOptions & { readonly mayFail?: boolean }

/**
 * Opens a browser for one test. Whatever it complains about fails the test, and so does a request of a page of ours to any other site.
 */
export async function lookAround(
  side: PublicSide,
  { mayFail = false, ...options }: LookOptions,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await side.browser.newContext({ baseURL: side.address, ...options })
  context.setDefaultTimeout(10_000)
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('request', (request) => {
    const isOurs = request.url().startsWith(`${side.address}/`)
    if (!isOurs && !request.isNavigationRequest()) complaints.push(`foreign: ${request.url()}`)
  })
  context.on('response', (response) => {
    const isPart = !response.request().isNavigationRequest()
    if (isPart && response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  try {
    await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
  const usual = /^Clear-Site-Data header|the server responded with a status of 404/
  if (!mayFail) expect(complaints.filter((text) => !usual.test(text))).toEqual([])
}

/** What is left of a visit in the browser: nothing may be. */
export async function stored(page: Page, context: BrowserContext): Promise<unknown> {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { ...inPage, cookies: (await context.cookies()).length }
}

export const nothingStored = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 }
