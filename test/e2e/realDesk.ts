import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { defaultDeskSettings } from '../../src/boundary/deskSettings.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import { wireDesk } from '../../src/main/desk.ts'
import { listenOnLoopback } from '../../src/main/listen.ts'
import { type AccountWorld, type Member, openAccountWorld } from '../support/accountWorld.ts'
import { HUB } from '../support/actorWith.ts'
import { freePorts } from '../support/bakenApplication.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { timeZone } from '../support/testRegister.ts'

/** A real register, no demo: its desk listens, and a browser stands beside it. */
export type RealDesk = {
  readonly world: AccountWorld
  readonly administrator: Member
  readonly address: string
  readonly browser: Browser
  /** A link that the administrator hands over. */
  readonly invite: (signInName: string, role?: Role, provider?: Place) => Promise<string>
  readonly close: () => Promise<void>
}

type Place = { readonly organisation: number; readonly provider: number }

/** A browser of somebody, with an authenticator of its own. */
export type Device = {
  readonly context: BrowserContext
  readonly page: Page
  /** Takes the passkeys away, as when a device is lost. */
  readonly loseAuthenticator: () => Promise<void>
  readonly addAuthenticator: () => Promise<void>
  /** Whether its person is not recognised. */
  readonly refuseFinger: (refuses: boolean) => Promise<void>
}

export async function openRealDesk(): Promise<RealDesk> {
  const world = await openAccountWorld()
  const { staff } = await freePorts()
  const address = `http://localhost:${staff}`
  const app = await wireDesk({ ...world.register, demo: false, timeZone }, '', defaultDeskSettings, staff)
  await listenOnLoopback(app, staff, 'BAKEN_STAFF_PORT')
  const browser = await launchChromium()
  const administrator = await world.firstAdministrator()
  return {
    world,
    administrator,
    address,
    browser,
    invite: async (signInName, role = 'caseworker', place) => {
      const { organisation, provider } = place ?? { organisation: HUB, provider: undefined }
      const request = { name: `Verzonnen ${signInName}`, signInName, role, organisation, provider }
      const { token } = await world.accounts.accounts.invite(administrator.actor, request)
      return `${address}/invitations/${token}`
    },
    close: async () => {
      await browser.close()
      await app.close()
      await world.drop()
    },
  }
}

/** Opens a browser for one person; what it complains about fails the test, but that something was refused, which tests look for themselves. */
export async function withDevice(
  desk: RealDesk,
  { canSeal = false, ...settings }: BrowserContextOptions & { readonly canSeal?: boolean },
  work: (device: Device) => Promise<void>,
): Promise<void> {
  const context = await desk.browser.newContext({ baseURL: desk.address, ...settings })
  context.setDefaultTimeout(8_000)
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    let id = await plugIn(devTools, canSeal)
    await work({
      context,
      page,
      loseAuthenticator: async () => {
        await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id })
      },
      addAuthenticator: async () => {
        id = await plugIn(devTools, canSeal)
      },
      refuseFinger: async (refuses) => {
        const isUserVerified = !refuses
        await devTools.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified })
      },
    })
  } finally {
    await context.close()
  }
  expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([])
}

/** An authenticator that asks its person for a finger or a PIN, and always gets it; newer ones can seal (PRF). */
export async function plugIn(devTools: CDPSession, canSeal = false): Promise<string> {
  await devTools.send('WebAuthn.enable')
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ...(canSeal && { ctap2Version: 'ctap2_1' as const, hasPrf: true }),
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return authenticatorId
}

/** From a link to the first page of one's work, with a passkey. */
export async function enrolWithPasskey({ page }: Device, link: string): Promise<void> {
  await enrol(page, link)
  await page.waitForURL('**/today')
}

export async function enrol(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/enrolment')
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await page.getByText('Passkey gemaakt').waitFor()
  await page.getByRole('button', { name: 'Klaar: ga aan het werk' }).click()
}

export async function signOut({ page }: Device): Promise<void> {
  await page.click('.baken-me summary')
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await page.waitForURL('**/sign-in')
}
