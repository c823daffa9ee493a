import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { lookAround, openPublicSide, type PublicSide } from './publicSide.tsx'

let side: PublicSide
beforeAll(async () => {
  side = await openPublicSide()
})
afterAll(() => side.close())

const pages = ['/', '/safer', '/en', '/en/safer', '/ar', '/ar/safer', '/fa', '/ur', '/am', '/none', '/ar/none']

describe.each([
  [1280, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  test('every page passes axe and does not move sideways, from left to right and from right to left', async () => {
    await lookAround(side, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
      const failures: string[] = []
      for (const path of pages) {
        await page.goto(path)
        failures.push(...(await failuresOf(page)))
      }
      expect(failures).toEqual([])
    })
  }, 60_000)
})

test('what is pressed is at least 44 high, but for links within a sentence', async () => {
  await lookAround(side, { viewport: { width: 320, height: 800 }, hasTouch: true }, async (page) => {
    for (const path of ['/', '/ar', '/safer', '/read/1', '/read/7', '/ar/read/7']) {
      await page.goto(path)
      const small = await page.evaluate(() => {
        const pressed = [...document.querySelectorAll('a, button, summary')].filter(
          (one) => !one.matches('.baken-skip, p a, p a *, li:not([class]) > a, .baken-sources a, .baken-warned a'),
        )
        return pressed
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML)
      })
      expect(small, path).toEqual([])
    }
  })
})

describe('with the keyboard alone', () => {
  test('the first stop leads to the content, the second leaves', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('main')
      await page.goto('/en')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Leave quickly')
      await page.keyboard.press('Enter')
      await page.waitForURL(side.elsewhere)
    })
  })

  test('another language is chosen from the menu', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/safer')
      await page.locator('.baken-languages summary').focus()
      await page.keyboard.press('Enter')
      for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/ar/safer')
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    })
  })

  test('every stop is seen', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/')
      const stops = await page.locator('a:visible, button:visible, summary:visible').count()
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab')
        const place = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
          return { outlineStyle, isWide: Number.parseFloat(outlineWidth) >= 3, what: document.activeElement?.outerHTML }
        })
        expect(place).toMatchObject({ outlineStyle: 'solid', isWide: true })
      }
    })
  })
})

test('a screen reader meets the way out, then whom to call, then the page', async () => {
  await lookAround(side, {}, async (page) => {
    for (const [path, exit] of [
      ['/', 'Snel weg'],
      ['/ar', 'خروج سريع'],
    ] as const) {
      await page.goto(path)
      const tree = await page.locator('body').ariaSnapshot()
      const order = [exit, '112', 'main:', 'heading', 'contentinfo'].map((part) => tree.indexOf(part))
      expect(order, tree).toEqual(order.toSorted((one, other) => one - other))
      expect(Math.min(...order)).toBeGreaterThanOrEqual(0)
    }
  })
})

test('a number to dial is written from left to right, also in a language that is not', async () => {
  await lookAround(side, {}, async (page) => {
    await page.goto('/ar')
    const numbers = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
    expect(numbers.length).toBeGreaterThan(5)
    expect(new Set(numbers)).toEqual(new Set(['ltr']))
  })
})

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}
