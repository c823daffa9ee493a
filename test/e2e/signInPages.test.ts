import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { enrolWithPasskey, openRealDesk, type RealDesk, withDevice } from './realDesk.ts'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  const look = { viewport: { width, height: 800 }, colorScheme }

  test('signing in and enrolling pass axe and do not move sideways', async () => {
    const link = await desk.invite(`marit${width}`)
    await withDevice(desk, look, async ({ page }) => {
      const found: string[] = []
      const look = async () => void found.push(...(await failuresOf(page)))
      for (const path of ['/sign-in?way=password', '/sign-in/recovery-code', '/sign-in/organisation', link]) {
        await page.goto(path)
        await look()
      }
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.waitForURL('**/enrolment')
      await look()
      await page.getByRole('link', { name: 'Stel in' }).click()
      await page.fill('#password', 'kort')
      await page.fill('#again', 'kort')
      await page.getByRole('button', { name: 'Bewaar' }).click()
      await page.getByText('Dit wachtwoord is te kort').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('password')
      await look()
      await page.goto('/account/app')
      await page.getByRole('button', { name: 'Toon de QR-code' }).click()
      await page.locator('.baken-qr svg').waitFor()
      await look()
      expect(found).toEqual([])
    })
  })

  test('one account, in both languages, and the lock pass axe and do not move sideways', async () => {
    const link = await desk.invite(`joost${width}`)
    await withDevice(desk, look, async (device) => {
      const { page } = device
      await enrolWithPasskey(device, link)
      const found: string[] = []
      for (const path of ['/account', '/step-up', '/drafts', '/account?lang=en', '/step-up?lang=en']) {
        await page.goto(path)
        for (const fold of await page.locator('main summary').all()) await fold.click()
        found.push(...(await failuresOf(page)))
      }
      await page.clock.install()
      await page.goto('/account?lang=nl')
      await page.clock.fastForward('28:00')
      await page.getByText('Over twee minuten').waitFor()
      found.push(...(await failuresOf(page)))
      await page.clock.fastForward('30:00')
      await page.getByRole('heading', { name: 'Het scherm is op slot' }).waitFor()
      found.push(...(await failuresOf(page)))
      expect(found).toEqual([])
    })
  })
})

test('all of it works with the keyboard alone', async () => {
  const link = await desk.invite('keys')
  await withDevice(desk, {}, async ({ page }) => {
    const press = async (name: string) => {
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press('Tab')
        const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
        if (here === name) return page.keyboard.press('Enter')
      }
      throw new Error(`no way with the Tab key to ${name}`)
    }
    await page.goto(link)
    await press('Begin')
    await page.waitForURL('**/enrolment')
    await press('Voeg een passkey toe')
    await page.getByText('Passkey gemaakt').waitFor()
    await press('Klaar: ga aan het werk')
    await page.waitForURL('**/today')
    await page.goto('/account')
    await press('Haal weg Chrome, Linux')
    expect(await page.locator('bdi', { hasText: 'Chrome, Linux' }).count()).toBe(2)
    await page.goto('/step-up')
    await press('Met uw passkey')
    await page.waitForURL('**/today')
  })
})

test('an authenticator that says no leaves a sentence, and the way open', async () => {
  const link = await desk.invite('nee')
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    await page.goto(link)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.waitForURL('**/enrolment')
    await device.refuseFinger(true)
    await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
    await page.getByText('Het is gestopt, of het duurde te lang.').waitFor()
    await device.refuseFinger(false)
    await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
    await page.getByText('Passkey gemaakt').waitFor()
    await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
    await page.getByText('Op dit apparaat staat al een passkey van u.').waitFor()
  })
})

test('who comes by a number is led to the name that passkeys are bound to', async () => {
  await withDevice(desk, {}, async ({ page }) => {
    await page.goto(`${desk.address.replace('localhost', '127.0.0.1')}/sign-in?lang=en`)
    expect(page.url()).toBe(`${desk.address}/sign-in?lang=en`)
  })
})

test('what can not be done says why: an end too soon, and the removal of the only way in', async () => {
  const link = await desk.invite('enige')
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    const send = (path: string) =>
      page.evaluate((action) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', action })
        document.body.append(form)
        form.submit()
      }, path)
    await page.goto(link)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.waitForURL('**/enrolment')
    await send('/enrolment')
    await page.getByText('Er ontbreekt nog iets').waitFor()
    await enrolWithPasskey(device, link)
    await page.goto('/account')
    const remove = page.getByRole('button', { name: 'Haal weg' })
    expect(await remove.getAttribute('aria-disabled')).toBe('true')
    const [{ id } = { id: 0 }] = await desk.world.sql<{ id: number }>('select max(id) as id from passkey')
    await send(`/account/passkeys/${id}/removal`)
    await page.getByText('Dit is uw enige manier om u aan te melden.').waitFor()
  })
})
