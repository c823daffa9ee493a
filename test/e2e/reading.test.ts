import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { lookAround, nothingStored, openPublicSide, type PublicSide, stored } from './publicSide.tsx'

let side: PublicSide
beforeAll(async () => {
  side = await openPublicSide()
})
afterAll(() => side.close())

const pages = [
  '/read',
  '/read/1',
  '/read/6',
  '/read/7',
  '/read/8',
  '/en/read',
  '/en/read/2',
  '/en/read/10',
  '/ar/read/1',
]

describe.each([
  [1280, 'light'],
  [320, 'dark'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  test('every kind of page to read passes axe and does not move sideways', async () => {
    await lookAround(side, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
      const failures: string[] = []
      for (const path of pages) {
        await page.goto(path)
        failures.push(...(await failuresOf(page)))
      }
      expect(failures).toEqual([])
    })
  }, 90_000)
})

describe.each([true, false])('with script %s', (javaScriptEnabled) => {
  test('a search leads to a page, and leaves nothing in an address or in the browser', async () => {
    await lookAround(side, { javaScriptEnabled }, async (page, context) => {
      const before = side.asked.length
      await page.goto('/en/read')
      await page.getByRole('searchbox').fill('boarding school')
      await page.getByRole('button', { name: 'Search', exact: true }).click()
      await page.getByRole('heading', { name: '1 page found' }).waitFor()
      await page.getByRole('link', { name: 'Forced abandonment' }).click()
      await page.getByRole('heading', { level: 1, name: 'Forced abandonment' }).waitFor()
      expect(side.asked.slice(before).join(' ')).not.toMatch(/boarding|school/)
      expect(page.url()).toBe(`${side.address}/en/read/1`)
      if (javaScriptEnabled) expect(await stored(page, context)).toEqual(nothingStored)
    })
  })

  test('the contents, the number of a source and the steps of the code lead to what they say', async () => {
    await lookAround(side, { javaScriptEnabled }, async (page) => {
      await page.goto('/read/1')
      await page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link', { name: 'Signalen' }).click()
      expect(page.url()).toBe(`${side.address}/read/1#signals`)
      const bar = await page.locator('.baken-top').boundingBox()
      const heading = await page.locator('#signals').boundingBox()
      expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
      await page.getByRole('link', { name: 'bron 2', exact: true }).first().click()
      expect(page.url()).toBe(`${side.address}/read/1#source-2`)
      await page.getByText('Praat met de betrokkene').click()
      await page.getByText('Sla een gesprek met ouders, partner of familie over.').waitFor()
    })
  })
})

test.each([true, false])(
  'a factsheet is kept as a file, and its page stays with the way out (script %s)',
  async (javaScriptEnabled) => {
    await lookAround(side, { javaScriptEnabled }, async (page) => {
      await page.goto('/read/3')
      const kept = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Bewaar deze factsheet als pdf op dit toestel' }).click()
      expect((await kept).suggestedFilename()).toBe('information-3.pdf')
      expect(page.url()).toBe(`${side.address}/read/3`)
      expect(await page.getByRole('link', { name: 'Snel weg' }).last().isVisible()).toBe(true)
    })
  },
)

test('on paper every step of the reporting code is open, all letters have one size, and no heading stands apart', async () => {
  await lookAround(side, {}, async (page) => {
    await page.goto('/read/1')
    await page.emulateMedia({ media: 'print' })
    const steps = page.locator('.baken-steps .baken-fold__inside')
    expect(await steps.count()).toBe(5)
    for (const step of await steps.all()) expect((await step.boundingBox())?.height).toBeGreaterThan(20)
    const printed = await page.locator('.baken-read').evaluate((article) => {
      const all = [...article.querySelectorAll('*')].filter((one) => one.checkVisibility())
      const headings = all.filter((one) => /^(H[123]|SUMMARY)$/.test(one.tagName))
      const isText = (one: Element) =>
        [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
      const rest = all.filter((one) => isText(one) && !one.closest('h1, h2, h3'))
      return {
        sizes: [...new Set(rest.map((one) => getComputedStyle(one).fontSize))],
        // A number does not touch the line under it.
        gaps: [...article.querySelectorAll('.baken-call')].filter(
          (card) => Number.parseFloat(getComputedStyle(card).rowGap) < 3,
        ).length,
        breaks: [...new Set(headings.map((one) => getComputedStyle(one).breakAfter))],
        empty: headings
          .filter((one) => /^H/.test(one.tagName) && !one.nextElementSibling?.checkVisibility())
          .map((one) => one.textContent),
      }
    })
    expect(printed).toEqual({ sizes: [expect.any(String)], gaps: 0, breaks: ['avoid'], empty: [] })
  })
})

test('on paper stands what is read, without the way out and the search', async () => {
  await lookAround(side, {}, async (page) => {
    await page.goto('/read/7')
    await page.emulateMedia({ media: 'print' })
    for (const name of ['.baken-top', '.baken-onscreen', '.baken-back']) {
      expect(await page.locator(name).filter({ visible: true }).count(), name).toBe(0)
    }
    for (const said of [
      'Oefenomgeving: niemand leest dit.',
      '+31 247 247 247',
      'Versie van',
      'Zoals in de factsheet, augustus 2022',
    ]) {
      expect(await page.getByText(said).first().isVisible(), said).toBe(true)
    }
  })
})
