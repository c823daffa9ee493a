import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRACTICE_PASSPHRASE } from '../../src/domain/conversations/passphrase.ts'
import { failuresOf } from './failuresOf.ts'
import { type Device, enrol, openRealDesk, type RealDesk, withDevice } from './realDesk.ts'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

const passphrase = 'appel fiets lamp stoel wolk trein'
const another = 'zon regen kasteel paars mus ladder'

async function asReader({ page }: Device, name: string): Promise<void> {
  await enrol(page, await desk.invite(name, 'chat_worker'))
  await page.waitForURL('**/conversations')
  await page.goto('/account/reading-key')
}

async function fillNew(page: Page, text: string, again = text): Promise<void> {
  await page.getByLabel('Nieuwe wachtzin').fill(text)
  await page.getByLabel('Nog een keer').fill(again)
}

const rows = (columns: string, name: string) =>
  desk.world.register.asAdministrator(async (client) => {
    const { rows: found } = await client.query<{
      recipient: string
      sealed: Buffer
      tried: boolean
      sealed_by: string
    }>(
      `select ${columns} from desk_reader r join principal p on p.id = r.person where retired_at is null and p.name = $1`,
      [`Verzonnen ${name}`],
    )
    return found
  })

const columns = 'recipient, sealed, sealed_by, tried_at is not null as tried'

test('a key is made and tried at once, and neither passphrase nor secret half leaves the browser', async () => {
  await withDevice(desk, {}, async (device) => {
    const { page, context } = device
    await asReader(device, 'fleur')
    const sent: string[] = []
    context.on('request', (request: Request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await fillNew(page, passphrase)
    await page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
    await page.getByText('Uw sleutel werkt').waitFor({ timeout: 30_000 })
    const [key] = await rows(columns, 'fleur')
    expect(key).toMatchObject({ tried: true, sealed_by: 'passphrase' })
    expect(key?.sealed.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/)
    expect(sent.length).toBeGreaterThan(3)
    const all = decodeURIComponent(sent.join('\n').replaceAll('%', '%25')).toLowerCase()
    for (const secret of [passphrase, passphrase.replaceAll(' ', '+'), 'age-secret-key', 'fiets'])
      expect([secret, all.includes(secret)]).toEqual([secret, false])
    expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).not.toMatchObject({ key: passphrase })

    // Another passphrase opens the same key; the one of before no longer does.
    await page.getByText('Verzegel mijn sleutel opnieuw').click()
    const change = page.locator('[data-new-seal]')
    await change.getByLabel('De wachtzin van nu').fill(`${passphrase}x`)
    await fillNew(page, another)
    await change.getByRole('button', { name: 'Bewaar' }).click()
    await change.getByText('Deze wachtzin opent uw sleutel niet').waitFor({ timeout: 30_000 })
    await change.getByLabel('De wachtzin van nu').fill(passphrase)
    await change.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Uw sleutel is opnieuw verzegeld').waitFor({ timeout: 30_000 })
    const [after] = await rows(columns, 'fleur')
    expect([after?.recipient, after?.tried, after?.sealed.equals(key?.sealed ?? Buffer.of())]).toEqual([
      key?.recipient,
      true,
      false,
    ])
    const trial = page.locator('[data-trial]')
    await trial.getByLabel('Uw wachtzin').fill(passphrase)
    await trial.getByRole('button').click()
    await trial.getByText('Deze wachtzin opent uw sleutel niet').waitFor({ timeout: 30_000 })
    await trial.getByLabel('Uw wachtzin').fill(another)
    await trial.getByRole('button').click()
    await page.getByText('Uw sleutel werkt').waitFor({ timeout: 30_000 })
    expect(await failuresOf(page)).toEqual([])

    await page.getByText('Neem mijn sleutel uit gebruik').click()
    await page.getByText('U bent de enige die leest').waitFor()
    await page.getByRole('button', { name: 'Neem uit gebruik' }).click()
    await page.getByText('Uw sleutel is uit gebruik').waitFor()
    expect(await rows(columns, 'fleur')).toEqual([])
  })
}, 180_000)

test('a weak passphrase, the one of practice and two that differ are refused with what to do, and nothing is sent', async () => {
  await withDevice(desk, {}, async (device) => {
    const { page, context } = device
    await asReader(device, 'sam')
    const sent: string[] = []
    context.on('request', (request) => request.url().includes('reading-key') && sent.push(request.url()))
    for (const [text, again, said] of [
      ['kort', 'kort', 'Deze wachtzin is te kort'],
      ['wachtwoordwachtwoordwachtwoord', '', 'Deze wachtzin is te raden'],
      ['sam verzonnen houdt van sam', '', 'Deze wachtzin is vooral uw naam'],
      [PRACTICE_PASSPHRASE, PRACTICE_PASSPHRASE, 'Dit is de wachtzin van de oefening'],
      [passphrase, another, 'De twee wachtzinnen zijn niet gelijk'],
    ] as const) {
      await fillNew(page, text, again)
      await page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
      await page.getByText(said).waitFor()
    }
    expect(await failuresOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Bedenk zes woorden voor mij' }).click()
    const words = (await page.locator('[data-suggested] code').textContent()) ?? ''
    expect(words.split(' ')).toHaveLength(6)
    expect(await page.getByLabel('Nieuwe wachtzin').inputValue()).toBe(words)
    expect(sent).toEqual([])
  })
}, 120_000)

test('a passkey seals the key where the device can, and signing in goes on as before', async () => {
  await withDevice(desk, { canSeal: true }, async (device) => {
    const { page } = device
    await asReader(device, 'noor')
    await page.getByRole('button', { name: 'Of maak hem met een passkey' }).click()
    await page.getByText('Uw sleutel werkt').waitFor({ timeout: 30_000 })
    expect(await rows(columns, 'noor')).toMatchObject([{ tried: true, sealed_by: 'passkey' }])
    const again = page.waitForEvent('load', { timeout: 30_000 })
    await page.locator('[data-trial]').getByRole('button').click()
    await again
    await page.getByText('Uw sleutel werkt').waitFor()
    await page.goto('/step-up')
    await page.getByRole('button').filter({ hasText: 'passkey' }).click()
    await page.waitForURL('**/conversations')
  })
}, 120_000)

test('who holds no conversations has no such page, by any road', async () => {
  await withDevice(desk, {}, async ({ page }) => {
    await enrol(page, await desk.invite('kees', 'caseworker'))
    await page.waitForURL('**/today')
    expect((await page.goto('/account/reading-key'))?.status()).toBe(404)
    expect(
      (
        await page.request.post('/account/reading-key/probe', { headers: { 'sec-fetch-site': 'same-origin' } })
      ).status(),
    ).toBe(404)
  })
}, 60_000)
