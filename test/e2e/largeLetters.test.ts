import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicPages } from '../../src/public/publicApp.ts'
import { lookAround, openPublicSide, type PublicSide } from './publicSide.tsx'

let side: PublicSide
beforeAll(async () => {
  side = await openPublicSide(publicPages)
})
afterAll(() => side.close())

/** What a browser has without a choice of its reader, in pixels. */
const USUAL = 16
const words = ['', '/questions', '/read', '/read/1', '/safer', '/write', '/code', '/talk', '/none']
const languages = ['', '/en', '/ar', '/tr', '/fr', '/so', '/ku', '/fa', '/ur', '/am']

test.each([
  [125, 320],
  [125, 390],
  [150, 320],
  [150, 390],
  [200, 320],
  [200, 390],
])(
  'with letters of %d percent on a screen of %d wide the way out is whole on the screen of every page, in both directions',
  async (percent, width) => {
    await lookAround(side, { viewport: { width, height: 640 }, mayFail: true }, async (page, context) => {
      const browser = await context.newCDPSession(page)
      await browser.send('Page.setFontSizes', { fontSizes: { standard: (USUAL * percent) / 100 } })
      for (const path of languages.flatMap((language) => words.map((word) => `${language}${word}` || '/'))) {
        await page.goto(path)
        const seen = await page.locator('.baken-exit').evaluate((exit) => {
          const { left, right, top, bottom } = exit.getBoundingClientRect()
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          window.scrollBy(0, 2_000)
          const after = exit.getBoundingClientRect()
          return {
            letters: getComputedStyle(document.documentElement).fontSize,
            isWhole: left >= 0 && right <= window.innerWidth && after.top >= 0 && after.bottom <= window.innerHeight,
            isOnTop: hit === exit || exit.contains(hit),
            place: [left, right, after.top, after.bottom].map(Math.round),
          }
        })
        expect(seen, path).toMatchObject({ letters: `${(USUAL * percent) / 100}px`, isWhole: true, isOnTop: true })
      }
    })
  },
  60_000,
)
