import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, listed, onlyOf, together, type Who, who } from './colleagues.ts'
import { type Desk, numberIn, openDesk, panel, unfoldSealed, visit } from './desk.ts'
import { failuresOf } from './failuresOf.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('emergency access', () => {
  test('goes from a number that leads nowhere to an open case, and to the verdict of somebody else', async () => {
    await together(desk, ['noord', 'senior', 'manager'], async ([page, senior, manager]) => {
      if (!page || !senior || !manager) throw new Error('three browsers')
      const number = await onlyOf(senior, page)
      const reason = 'Zij belt vanaf het station en wordt gevolgd.'
      await page.goto(`/cases/${number}`)
      await page.getByRole('link', { name: 'Naar noodtoegang' }).click()
      expect(await page.getByLabel('Nummer van de casus').inputValue()).toBe(number)
      await page.getByLabel('Wat is er aan de hand?').fill('Spoed')
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      expect(await page.locator('main').textContent()).toContain('Schrijf in 10 tot 1.000 tekens op')
      expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe('Spoed')
      await page.getByLabel('Wat is er aan de hand?').fill(reason)
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await page.waitForURL(`**/cases/${number}`)
      expect(await page.locator('main').textContent()).toMatch(/Noodtoegang tot \d{1,2}\.\d{2}/)
      await (await unfoldSealed(page)).getByRole('button').first().click()
      await page.waitForURL(/sealed/)
      expect(await page.locator('main').textContent()).toMatch(/Noodtoegang tot \d{1,2}\.\d{2}/)

      await manager.goto('/reviews')
      const waiting = numberIn(await manager.locator('.baken-nav').textContent())
      const row = panel(manager, 'broken').locator('li', { hasText: reason })
      expect(await row.textContent()).toMatch(
        new RegExp(`${who.noord}.*${number}.*Geopend in dat uur: Wie het is`, 's'),
      )
      await senior.goto('/reviews')
      const theirs = panel(senior, 'broken').locator('li', { hasText: reason })
      await theirs.getByRole('button', { name: /^Niet terecht/ }).click()
      await senior.waitForURL(/done=reviewed/)
      expect(await panel(senior, 'broken').textContent()).not.toContain(reason)
      await manager.goto('/reviews')
      expect(await panel(manager, 'broken').textContent()).not.toContain(reason)
      expect(numberIn(await manager.locator('.baken-nav').textContent()) || 0).toBe(waiting - 1)
      await manager.goto(`/cases/${number}/access`)
      expect(await panel(manager, 'emergencies').textContent()).toMatch(/Marit van Oefenen.*Niet terecht/s)
    })
  })

  test('of a reviewer is shown to them and judged by somebody else', async () => {
    await together(desk, ['senior', 'noord'], async ([senior, noord]) => {
      if (!senior || !noord) throw new Error('two browsers')
      const number = await onlyOf(noord, senior)
      await senior.goto(`/emergency-access?number=${number}`)
      await senior.getByLabel('Wat is er aan de hand?').fill('De politie vraagt nu waar zij is.')
      await senior.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await senior.waitForURL(`**/cases/${number}`)
      await senior.goto('/reviews')
      const row = panel(senior, 'broken').locator('li', { hasText: number })
      expect(await row.textContent()).toContain('Wacht op een ander: dit deed u zelf')
      expect(await row.getByRole('button').count()).toBe(0)
    })
  })

  test('of a case that one sees already is not needed, and the page says so', async () => {
    await together(desk, ['noord'], async ([page]) => {
      if (!page) throw new Error('a browser')
      const [number = ''] = await listed(page)
      await page.goto(`/emergency-access?number=${number}`)
      await page.getByLabel('Wat is er aan de hand?').fill('Voor de zekerheid nog een keer.')
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      expect(await page.locator('main').textContent()).toContain('Deze casus ziet u al.')
      expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe('Voor de zekerheid nog een keer.')
    })
  })
})

test('an address in the vault opens for who asked when a colleague agreed, and for nobody else', async () => {
  await together(desk, ['zuid', 'senior'], async ([asker, second]) => {
    if (!asker || !second) throw new Error('two browsers')
    await asker.goto('/cases?status=open&sort=number&order=desc')
    const [number = ''] = await asker.locator('tbody a.baken-case').allTextContents()
    await asker.goto(`/cases/${number}`)
    await asker.getByRole('link', { name: 'Adressen in de kluis' }).click()
    const part = panel(asker, 'vault-shelter_address')
    await part.getByLabel('Waarvoor hebt u het nodig?').fill('De taxi rijdt over tien minuten weg.')
    await part.getByRole('button').click()
    await asker.waitForURL(/done=address_asked/)
    expect(await part.textContent()).toContain('Gevraagd: wacht op een collega')
    expect(await panel(asker, 'address-requests').getByRole('button').count()).toBe(0)

    await second.goto('/reviews')
    const request = panel(second, 'address-requests').locator('li', { hasText: number })
    expect(await request.textContent()).toMatch(/Samira Proefhuis vraagt: Adres van de opvang.*De taxi rijdt/s)
    await request.getByRole('button').click()
    await second.waitForURL(/done=address_agreed/)
    expect(await panel(second, 'vault-shelter_address').textContent()).not.toContain('Voor u open')

    await asker.goto(`/cases/${number}/addresses`)
    await part.getByRole('button', { name: /^Toon/ }).click()
    await asker.waitForURL(/sealed/)
    expect(await asker.locator('main').textContent()).toContain('Verzonnenstraat 12, Nergens')
    expect(await asker.title()).toBe('Casus – Baken')
    await second.goto(`/cases/${number}`)
    expect(await second.locator('main').textContent()).not.toMatch(/Verzonnenstraat|Adres van de opvang/)
  })
})

test('a case is opened in an emergency with the keyboard alone', async () => {
  await together(desk, ['colleague', 'senior'], async ([page, senior]) => {
    if (!page || !senior) throw new Error('two browsers')
    const number = await onlyOf(senior, page)
    await page.goto(`/cases/${number}`)
    await tabTo(page, 'Naar noodtoegang')
    await page.keyboard.press('Enter')
    await page.waitForURL(/emergency-access/)
    await tabTo(page, 'Wat is er aan de hand?')
    await page.keyboard.type('Zij staat bij de balie en durft niet verder.')
    await tabTo(page, 'Open voor 1 uur')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${number}`)
  })
})

describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  const pages: Readonly<Partial<Record<Who, readonly string[]>>> = {
    manager: [
      '/reviews',
      '/reviews?done=reviewed',
      '/cases/C-2018-0002/access',
      '/cases/C-2018-0002/recusal',
      '/recused',
    ],
    zuid: ['/cases/C-2018-0026/addresses'],
    noord: ['/emergency-access', '/cases/none', '/cases/C-2018-0001/access?lang=en', '/emergency-access?lang=en'],
    ministry: ['/cases', '/cases/C-2018-0057', '/cases/C-2018-0057/access'],
  }

  test.each(Object.entries(pages) as [Who, readonly string[]][])(
    'the pages of a %s pass axe, also unfolded, and do not move sideways',
    async (person, addresses) => {
      await visit(desk, { viewport: { width, height: 800 }, colorScheme, mayMiss: true }, async (page) => {
        await enter(page, person)
        const failures: string[] = []
        for (const address of addresses) {
          await page.goto(address)
          for (const fold of await page.locator('main details').all()) await fold.evaluate(open)
          failures.push(...(await failuresOf(page)))
        }
        expect(failures).toEqual([])
      })
    },
    60_000,
  )
})

function open(fold: Element): void {
  fold.setAttribute('open', '')
}

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element?.textContent
      return (label ?? '').trim()
    })
    if (focused === name) return
  }
  throw new Error(`the Tab key does not come to ${name}`)
}
