import { afterAll, beforeAll, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { enrol, openRealDesk, type RealDesk, withDevice } from './realDesk.ts'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
})
afterAll(() => desk.close())

const passphrase = 'appel fiets lamp stoel wolk trein'

/** As the public side asks it. */
async function isStaffed(): Promise<boolean> {
  const { rows } = await desk.world.register.asAdministrator(async (client) => {
    await client.query(`select set_config('app.tenant', '1', false)`)
    return client.query<{ chat_state: boolean }>('select chat_state()')
  })
  return rows[0]?.chat_state ?? false
}

test('a worker goes on the chat beside an open key, and is off it by saying so and by signing out', async () => {
  await withDevice(desk, {}, async ({ page }) => {
    await enrol(page, await desk.invite('fleur', 'chat_worker'))
    await page.waitForURL('**/conversations')
    await page.getByText('Op de chat komt u met een sleutel die u hebt beproefd').waitFor()
    await page.goto('/account/reading-key')
    await page.getByLabel('Nieuwe wachtzin').fill(passphrase)
    await page.getByLabel('Nog een keer').fill(passphrase)
    await page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
    await page.getByText('Uw sleutel werkt').waitFor({ timeout: 30_000 })
    await page.goto('/conversations')
    await page.getByLabel('Uw wachtzin').fill(passphrase)
    await page.getByRole('button', { name: 'Open mijn sleutel' }).click()
    await page.locator('[data-key-part]').waitFor({ state: 'detached', timeout: 30_000 })

    await page.getByLabel('Ik ben op de chat tot').selectOption({ index: 3 })
    await page.getByRole('button', { name: 'Kom op de chat' }).click()
    await page.getByText('U bent op de chat tot').waitFor()
    expect(await isStaffed()).toBe(true)
    await page.getByRole('button', { name: 'Ik ga van de chat af' }).click()
    await page.getByRole('button', { name: 'Kom op de chat' }).click()
    await page.getByText('U bent op de chat tot').waitFor()
    // The page was never left: what was opened is still open.
    expect(await page.locator('[data-key-part]').count()).toBe(0)
    expect(await failuresOf(page)).toEqual([])
    await page
      .locator('form[action="/sign-out"] button')
      .first()
      .evaluate((button: HTMLElement) => button.click())
    await page.waitForURL('**/sign-in**')
    expect(await isStaffed()).toBe(false)
  })
}, 120_000)
