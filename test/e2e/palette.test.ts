import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk, visit } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk.close())

test('by keyboard alone one goes to a page, to a part of the page that folds open, and to a case by its number', async () => {
  await visit(desk, { as: 'caseworker' }, async (page) => {
    await page.goto('/today')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Waar wilt u naartoe?' })
    await field.waitFor()
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('agenda')
    expect(await page.locator('#palette [aria-selected=true]').textContent()).toBe('Agenda')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/calendar')

    await page.keyboard.press('Control+k')
    await page.keyboard.type('26-0001')
    expect(await page.locator('#palette [aria-selected=true]').textContent()).toBe('Open casus 26-0001')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cases/26-0001')

    await page.keyboard.press('Control+k')
    await page.keyboard.type('veiligheid')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cases/26-0001/safety')
    const fold = page.locator('main .baken-fold').last()
    const said = String(await fold.locator('summary').first().textContent())
    await page.keyboard.press('Control+k')
    await page.keyboard.type(said)
    await page.keyboard.press('Enter')
    expect(await fold.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(said)
  })
})

test('Esc closes it and gives the focus back; what is not there is said, and arrows go round', async () => {
  await visit(desk, { as: 'manager' }, async (page) => {
    await page.goto('/cases')
    await page.locator('.baken-nav a').first().focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('ArrowUp')
    const options = page.locator('#palette [role=option]')
    expect(await options.last().getAttribute('aria-selected')).toBe('true')
    const active = await page.locator('#palette-field').getAttribute('aria-activedescendant')
    expect(await options.last().getAttribute('id')).toBe(active)
    await page.keyboard.type('qqqq')
    expect(await options.count()).toBe(0)
    expect(await page.locator('#palette [role=status]').textContent()).toBe('Niets gevonden. Probeer een ander woord.')
    await page.keyboard.press('Escape')
    expect(await page.locator('#palette').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.closest('.baken-nav') !== null)).toBe(true)
  })
})

test('it offers nobody a page or a case that their role has not', async () => {
  await visit(desk, { as: 'analyst' }, async (page) => {
    await page.goto('/figures')
    await page.keyboard.press('Control+k')
    const labels = await page.locator('#palette [role=option]').allTextContents()
    expect(labels).not.toContain('Casussen')
    expect(labels).not.toContain('Noodtoegang')
    await page.keyboard.type('26-0001')
    expect(await page.locator('#palette [role=option]').count()).toBe(0)
  })
})

test.each([1280, 390])('it passes axe and keeps within a screen of %i', async (width) => {
  await visit(desk, { as: 'caseworker' }, async (page) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/cases/26-0001')
    await page.keyboard.press('Control+k')
    await page.locator('#palette [role=option]').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).include('#palette').analyze()
    expect(violations).toEqual([])
    const box = await page.locator('#palette').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
  })
})
