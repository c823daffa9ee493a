import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { enrol, openRealDesk, type RealDesk, withDevice } from './realDesk.ts'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

async function asAdministrator(page: Page, name: string): Promise<void> {
  await enrol(page, await desk.invite(name, 'administrator'))
  await page.waitForURL('**/people')
  await page.goto('/administration/readers')
}

async function recoveryKeys(): Promise<readonly { recipient: string; tried: boolean }[]> {
  const asked =
    'select recipient, tried_at is not null as tried from desk_reader where person is null and retired_at is null'
  return desk.world.register.asAdministrator(
    async (client) => (await client.query<{ recipient: string; tried: boolean }>(asked)).rows,
  )
}

test('an administrator makes a recovery key, which counts when it was typed back from paper and never leaves the page', async () => {
  await withDevice(desk, {}, async ({ page, context }) => {
    await asAdministrator(page, 'nadia')
    await page.getByText('Niemand heeft een sleutel.').waitFor()
    await page.getByText('Er is geen herstelsleutel.').waitFor()
    expect(await page.getByText('Dit ziet u één keer').isVisible()).toBe(false)
    const sent: string[] = []
    context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.getByRole('button', { name: 'Maak een herstelsleutel' }).click()
    await page.getByText('Dit ziet u één keer').waitFor()
    const secret = await page.locator('[data-recovery-secret] .baken-secret').textContent()
    expect(secret).toMatch(/^AGE-SECRET-KEY-1( [0-9A-Z]{4}){14} [0-9A-Z]{2}$/)
    expect(await failuresOf(page)).toEqual([])
    expect(await recoveryKeys()).toMatchObject([{ tried: false }])
    const typed = page.locator('form[data-recovery-typed]')
    await typed.getByRole('textbox').fill(`${secret?.slice(0, -1)}Q`)
    await typed.getByRole('button').click()
    await typed.getByText('Hiermee gaat het niet open').waitFor()
    await typed.getByRole('textbox').fill(secret?.toLowerCase().replaceAll(/(.{6})/g, '$1 ') ?? '')
    await typed.getByRole('button').click()
    await page.getByText('De herstelsleutel werkt').waitFor()
    expect(await recoveryKeys()).toMatchObject([{ tried: true }])
    expect(await page.content()).not.toContain(secret)
    expect(sent.join('\n').toUpperCase()).not.toContain('AGE-SECRET')
    await page.getByText('Er is geen herstelsleutel.').waitFor({ state: 'detached' })
    await page.goto('/inbox')
    await page.getByText('Er kan nu geen gesprek worden begonnen').waitFor()
  })
}, 60_000)

test('a key of another machine takes the place of the one there is when its file was opened, also without script', async () => {
  const [before] = await recoveryKeys()
  await withDevice(desk, {}, async ({ page, context }) => {
    await asAdministrator(page, 'omar')
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    const plain = await (await desk.browser.newContext({ baseURL: desk.address, javaScriptEnabled: false })).newPage()
    await plain.context().addCookies(await context.cookies())
    await plain.goto('/administration/readers')
    await plain.getByText('Of neem een sleutel die op een andere computer is gemaakt').click()
    await plain.getByLabel('Openbare sleutel').fill('age1geensleutel')
    await plain.getByRole('button', { name: 'Neem deze sleutel' }).click()
    await plain.getByText('Dit is geen openbare sleutel').waitFor()
    await plain.getByText('Of neem een sleutel die op een andere computer is gemaakt').click()
    await plain.getByLabel('Openbare sleutel').fill(recipient)
    await plain.getByRole('button', { name: 'Neem deze sleutel' }).click()
    await plain.getByText('Beproef hem nu: hij geldt nog niet').waitFor()
    expect(await recoveryKeys()).toContainEqual(before)
    await plain.getByText('De sleutel ligt op een andere computer').click()
    const [file] = await Promise.all([
      plain.waitForEvent('download'),
      plain.getByRole('button', { name: 'Haal het bestand op' }).click(),
    ])
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const stream = await file.createReadStream()
    const text = await decrypter.decrypt(Buffer.concat(await stream.toArray()), 'text')
    await plain.getByLabel('Wat er in het bestand staat').fill(text.trim().toUpperCase())
    await plain.locator('form[data-recovery-opened] button').click()
    await plain.getByText('De herstelsleutel werkt').waitFor()
    expect(await recoveryKeys()).toEqual([{ recipient, tried: true }])
    await plain.context().close()
    await page.goto('/administration/readers')
    expect(await failuresOf(page)).toEqual([])
  })
}, 60_000)

test('for who administers nothing there is no such page', async () => {
  await withDevice(desk, {}, async ({ page }) => {
    await enrol(page, await desk.invite('kees', 'chat_worker'))
    await page.waitForURL('**/conversations')
    expect((await page.goto('/administration/readers'))?.status()).toBe(404)
  })
}, 60_000)
