import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolWithPasskey, openRealDesk, type RealDesk, signOut, withDevice } from './realDesk.ts'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

test('an invitation leads to a passkey, and the passkey back in', async () => {
  const link = await desk.invite('marit')
  await withDevice(desk, {}, async (device) => {
    const { page } = device
    await page.goto(link)
    expect(await page.locator('main').textContent()).toMatch(/Verzonnen marit.*marit@nl/s)
    expect(await page.title()).toBe('Aanmelden – Baken')
    await enrolWithPasskey(device, link)
    await signOut(device)
    await page.getByRole('button', { name: 'Met uw passkey' }).click()
    await page.waitForURL('**/cases')
    expect(await page.getByText('Aangemeld als Verzonnen marit').count()).toBe(1)
    expect((await page.goto(link))?.status()).toBe(404)
  })
})
