import { Secret, TOTP } from 'otpauth'
import { type Page, request as requests } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startOidcProvider } from '../support/oidcProvider.ts'
import { enrolWithPasskey, openRealDesk, type RealDesk, signOut, withDevice } from './realDesk.ts'

const password = 'groene fiets traag onweer stoel'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

test('an invitation leads to a passkey, and the passkey back in; the link works no more', async () => {
  const link = await desk.invite('marit')
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    await page.goto(link)
    expect(await page.locator('main').textContent()).toMatch(/Verzonnen marit.*marit@nl/s)
    expect(await page.title()).toBe('Aanmelden – Baken')
    await enrolWithPasskey(device, link)
    await signOut(device)
    await page.getByRole('button', { name: 'Met uw passkey' }).click()
    await page.waitForURL('**/today')
    expect(await page.getByText('Aangemeld als Verzonnen marit').count()).toBe(1)
    expect((await page.goto(link))?.status()).toBe(404)
  })
})

test('a second device joins, is ended from the first, and a lost passkey is replaced with a recovery code', async () => {
  const link = await desk.invite('joost')
  await withDevice(desk, {}, async (first) => {
    await enrolWithPasskey(first, link)
    const app = await setPasswordAndApp(first.page)
    await first.page.getByRole('button', { name: 'Maak herstelcodes' }).click()
    const codes = await first.page.locator('.baken-codes code').allTextContents()
    expect(codes).toHaveLength(10)
    await first.page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()
    await first.page.waitForURL('**/account')

    await withDevice(desk, {}, async (second) => {
      await signInWithPassword(second.page, 'joost@nl', app.next())
      await second.page.waitForURL('**/today')
      await second.page.goto('/account')
      await addPasskey(second.page, 'Telefoon')
      await signOut(second)
      await second.page.getByRole('button', { name: 'Met uw passkey' }).click()
      await second.page.waitForURL('**/today')

      await first.page.reload()
      await first.page.getByRole('button', { name: 'Meld alle andere af' }).click()
      await first.page.getByText('Alleen hier bent u aangemeld.').waitFor()
      await second.page.goto('/cases')
      expect(new URL(second.page.url()).pathname).toBe('/sign-in')
    })

    await signOut(first)
    await first.loseAuthenticator()
    await first.addAuthenticator()
    await recover(first.page, 'joost@nl', codes[0] ?? '')
    await first.page.waitForURL('**/enrolment')
    expect((await first.page.goto('/cases'))?.url()).toMatch(/\/(sign-in|enrolment)$/)
    await first.page.goto('/enrolment')
    expect(await first.page.textContent('h1')).toBe('Maak een nieuwe manier om u aan te melden')
    await first.page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
    await first.page.getByRole('button', { name: 'Klaar: ga aan het werk' }).click()
    await first.page.waitForURL('**/cases')
    await signOut(first)
    await recover(first.page, 'joost@nl', codes[0] ?? '')
    await first.page.getByText('Aanmelden is niet gelukt').waitFor()
  })
})

test('without script a password and an app lead in, and one goes where one wanted to go', async () => {
  const link = await desk.invite('samira', 'analyst')
  await withDevice(desk, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(link)
    await page.getByRole('button', { name: 'Begin' }).click()
    expect(await page.locator('main').textContent()).toContain('want scripts staan uit')
    await page.getByRole('link', { name: 'Stel in' }).click()
    const app = await fillPasswordAndApp(page)
    await page.getByRole('button', { name: 'Klaar: ga aan het werk' }).click()
    expect(new URL(page.url()).pathname).toMatch(/^\/figures/)
    await page.context().clearCookies({ name: '__Host-baken-session' })
    await page.goto('/code-lists')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await signInWithPassword(page, 'samira@nl', app.next())
    expect(new URL(page.url()).pathname).toBe('/code-lists')
  })
})

test('what was wrong is not said: an unknown name and a wrong password get the same page', async () => {
  await withDevice(desk, {}, async ({ page }) => {
    const pages: string[] = []
    for (const name of ['anna@nl', 'zzzz@nl', 'anna@xx', 'no name']) {
      await signInWithPassword(page, name, '123456', 'verkeerd wachtwoord')
      await page.getByText('Aanmelden is niet gelukt').waitFor()
      expect(await page.inputValue('#name')).toBe(name)
      pages.push((await page.locator('main').innerHTML()).replaceAll(name, 'NAME'))
    }
    expect(new Set(pages).size).toBe(1)
  })
})

test('who guesses is told how long to wait, and keeps the name; a passkey is not slowed', async () => {
  const link = await desk.invite('slow')
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    await enrolWithPasskey(device, link)
    await signOut(device)
    await page.context().clearCookies({ name: '__Host-baken-device' })
    for (let guess = 0; guess < 12; guess += 1) {
      await signInWithPassword(page, 'slow@nl', '123456', 'verkeerd wachtwoord')
      if (await page.getByText('Er is net te vaak geprobeerd').count()) break
    }
    expect(await page.locator('main').textContent()).toMatch(/Wacht \d+ seconden? en probeer/)
    expect(await page.inputValue('#name')).toBe('slow@nl')
    await page.getByRole('button', { name: 'Met uw passkey' }).click()
    await page.waitForURL('**/today')
  })
  await desk.world.sql('delete from sign_in_attempt')
})

test('the people of an organisation sign in with its own provider, by invitation first', async () => {
  const oidc = await startOidcProvider({
    redirectUri: `${desk.address}/sign-in/return`,
    person: { subject: 'person-17', acr: 'high' },
  })
  onTestFinished(() => oidc.stop())
  const { accounts } = desk.world
  const shelter = { name: 'Opvanghuis Denkbeeld', kind: 'shelter' } as const
  const organisation = await accounts.accounts.addOrganisation(desk.administrator.actor, shelter)
  const { issuer, clientId, clientSecret } = oidc.client
  const { id, slug } = await accounts.providers.add(desk.administrator.actor, {
    organisation,
    issuer,
    clientId,
    clientSecret,
    acrValues: ['high'],
    amrValues: [],
  })
  const link = await desk.invite('lotte', 'partner_worker', { organisation, provider: id })
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    await page.goto(link)
    await page.getByRole('link', { name: 'Naar Opvanghuis Denkbeeld' }).click()
    await page.waitForURL('**/referrals')
    expect(await page.getByText('Aangemeld als Verzonnen lotte').count()).toBe(1)
    await signOut(device)

    await page.getByRole('link', { name: 'Via mijn eigen organisatie' }).click()
    await page.fill('#code', 'not-a-known-code')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText('Deze code kennen wij niet').waitFor()
    await page.fill('#code', slug)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('link', { name: 'Naar Opvanghuis Denkbeeld' }).click()
    await page.waitForURL('**/referrals')

    await page.goto('/step-up')
    await page.getByRole('link', { name: 'Via mijn eigen organisatie' }).click()
    await page.waitForURL('**/referrals')
    await signOut(device)

    oidc.setPerson({ subject: 'person-17', acr: 'substantial' })
    await page.context().clearCookies({ domain: '127.0.0.1' })
    await page.goto(`/sign-in/with/${slug}`)
    await page.getByRole('link', { name: 'Naar Opvanghuis Denkbeeld' }).click()
    await page.getByText('Aanmelden is niet gelukt').waitFor()
  })
})

test('a stolen cookie opens nothing in another browser, and its owner is told', async () => {
  const link = await desk.invite('bilal')
  await withDevice(desk, {}, async (device) => {
    const { page, context } = device
    await enrolWithPasskey(device, link)
    const thief = await requests.newContext({
      baseURL: desk.address,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      storageState: await context.storageState(),
    })
    const stolen = await thief.get('/cases', { maxRedirects: 0 })
    expect([stolen.status(), stolen.headers().location]).toEqual([302, '/sign-in'])
    await thief.dispose()
    await page.goto('/cases')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.getByRole('button', { name: 'Met uw passkey' }).click()
    await page.waitForURL('**/cases')
    await page.goto('/inbox')
    expect(await page.locator('main').textContent()).toMatch(/andere browser|ander apparaat/)
  })
})

/** The codes of an app, a later one each time, as somebody who waits would see them. */
type App = { readonly next: () => string }

async function setPasswordAndApp(page: Page): Promise<App> {
  await page.goto('/account')
  await page.getByRole('link', { name: 'Stel in' }).click()
  return fillPasswordAndApp(page)
}

async function fillPasswordAndApp(page: Page): Promise<App> {
  await page.fill('#password', 'wachtwoord123')
  await page.fill('#again', 'wachtwoord123')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('veelgebruikte wachtwoorden').or(page.getByText('is te raden')).waitFor()
  await page.fill('#password', password)
  await page.fill('#again', password)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('button', { name: 'Toon de QR-code' }).click()
  const secret = ((await page.locator('.baken-secret').textContent()) ?? '').replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  let step = -1
  const next = () => {
    const code = totp.generate({ timestamp: Date.now() + step * 30_000 })
    step += 1
    return code
  }
  await page.fill('#code', next())
  await page.getByRole('button', { name: 'Controleer de code' }).click()
  await page
    .getByText(/App met codes/)
    .first()
    .waitFor()
  return { next }
}

async function signInWithPassword(page: Page, name: string, code: string, typed = password): Promise<void> {
  await page.goto('/sign-in?way=password')
  await page.fill('#name', name)
  await page.fill('#password', typed)
  await page.fill('#code', code)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.waitForLoadState()
}

async function recover(page: Page, name: string, code: string): Promise<void> {
  await page.goto('/sign-in/recovery-code')
  await page.fill('#name', name)
  await page.fill('#password', password)
  await page.fill('#recovery-code', code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Meld aan' }).click()
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByText('Voeg een passkey toe').first().click()
  await page.fill('#passkey-name', name)
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await page.locator('bdi', { hasText: name }).waitFor()
}
