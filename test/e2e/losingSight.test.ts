import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyOf, together, who } from './colleagues.ts'
import { type Desk, openDesk, panel } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk.close())

/** What a person may still be told that a page is open: longer than a stream takes to notice, and no more. */
const SOON = { timeout: 8_000 }

test.each(['', '/persons', '/access'])(
  'who is kept out of a case while its page%s is open keeps nothing of it on the screen',
  async (page) => {
    await together(desk, ['manager', 'noord', 'senior'], async ([manager, kept, other]) => {
      if (!manager || !kept || !other) throw new Error('three browsers')
      const number = await onlyOf(kept, other)
      await kept.goto(`/cases/${number}${page}`)
      expect(await kept.content()).toContain(number)
      await keepOut(manager, number)
      await kept.getByRole('heading', { name: 'U kunt deze casus niet meer zien' }).waitFor(SOON)
      expect(await kept.locator('body').innerHTML()).not.toContain(number)
      expect(await kept.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
      await manager.getByRole('button', { name: /^Laat weer toe.*Marit/ }).click()
      await manager.waitForURL(/done=readmitted/)
    })
  },
)

test('a page that is looked at again after the case was lost is emptied, too', async () => {
  await together(desk, ['manager', 'noord', 'senior'], async ([manager, kept, other]) => {
    if (!manager || !kept || !other) throw new Error('three browsers')
    const number = await onlyOf(kept, other)
    await kept.goto(`/cases/${number}`)
    await look(kept, 'hidden')
    await keepOut(manager, number)
    await look(kept, 'visible')
    await kept.getByRole('heading', { name: 'U kunt deze casus niet meer zien' }).waitFor(SOON)
    await manager.getByRole('button', { name: /^Laat weer toe.*Marit/ }).click()
    await manager.waitForURL(/done=readmitted/)
  })
})

test.each(['/today', '/cases'])('a session that ends elsewhere leaves nothing of %s on the screen', async (address) => {
  await together(desk, ['noord'], async ([page]) => {
    if (!page) throw new Error('a browser')
    await page.goto(address)
    const elsewhere = await page.context().newPage()
    await elsewhere.goto('/account')
    await elsewhere
      .locator('form[action="/sign-out"] button')
      .first()
      .evaluate((button: HTMLElement) => button.click())
    await elsewhere.waitForURL(/sign-in|\/$/)
    await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor(SOON)
    expect(await page.locator('body').innerHTML()).not.toContain(who.noord)
    await page.getByRole('button', { name: 'Meld u weer aan' }).click()
    await page.waitForURL(/sign-in/)
  })
})

/** The manager keeps Marit out of a case. */
async function keepOut(manager: Page, number: string): Promise<void> {
  await manager.goto(`/cases/${number}/access`)
  const exclusions = panel(manager, 'exclusions')
  await exclusions.getByRole('combobox').selectOption({ label: who.noord })
  await exclusions.getByRole('button', { name: 'Sluit buiten' }).click()
  await manager.waitForURL(/done=/)
}

/** A page that goes to the background, or comes back. */
async function look(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}
