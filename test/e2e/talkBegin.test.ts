import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everythingSent } from './everythingSent.ts'
import { failuresOf } from './failuresOf.ts'
import { lookAround, nothingStored, stored } from './publicSide.tsx'
import { beginTalk, keepCode, linesOf, openTalkSide, type TalkSide, writeFirst } from './talkSide.ts'

// The ways into a conversation, with script.

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 15_000 }

// Whoever comes in by any page goes on without a page being loaded anew: what seals has to come along from there.
test.each(['/', '/questions'])(
  'what the guide hands over is sealed in the browser, though its page took the place of others (from %s)',
  async (first) => {
    await lookAround(side, {}, async (page) => {
      await page.goto(first)
      await throughGuide(page)
      const sent = everythingSent(page)
      await page.locator('form[action$="/write"] [type="submit"]').first().click()
      await page.locator('form[data-talk="begin"]').waitFor()
      await page.locator('html[data-talk="ready"]').waitFor()
      await page.locator('[name="text"]').fill('Kanarie uit de keuzehulp')
      await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
      await page.locator('form[data-talk="keep"]').waitFor()
      await keepCode(page, await page.locator('[data-code-words] li').allTextContents())
      await expect.poll(async () => (await linesOf(page)).join(), soon).toContain('Kanarie uit de keuzehulp')
      expect(sent().filter((text) => text.includes('Kanarie'))).toEqual([])
    })
  },
)

test('whoever wants no code says so twice, and can come back to nothing', async () => {
  await lookAround(side, {}, async (page, context) => {
    await writeFirst(page, '/write', 'zonder code')
    await page.locator('[data-without-code]').click()
    await page.locator('[data-no-reach]:not([hidden])').waitFor()
    expect(await page.locator('[data-has-reach]').isVisible()).toBe(false)
    await page.locator('[data-back]:visible').click()
    expect(await page.locator('[data-code-words]').isVisible()).toBe(true)
    await page.locator('[data-without-code]').click()
    await page.locator('[data-send-without]').click()
    await expect.poll(() => page.locator('h1').allTextContents(), soon).toEqual(['Je bericht is verstuurd'])
    expect(await page.content()).not.toContain('zonder code</')
    expect(await stored(page, context)).toEqual(nothingStored)
    const number = (await side.desk.numbers()).at(-1) ?? ''
    expect(await side.desk.read(number)).toEqual(['zonder code'])
  })
})

test('after twenty minutes without a touch nothing is on the screen, and the code opens it again', async () => {
  await lookAround(side, {}, async (page) => {
    await page.clock.install()
    const words = await beginTalk(page, '/write', 'niet voor anderen')
    await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
    await page.clock.fastForward('19:00')
    expect(await linesOf(page)).toEqual(['niet voor anderen'])
    await page.clock.fastForward('01:30')
    await expect.poll(() => page.locator('[data-needs-code]').isVisible(), soon).toBe(true)
    expect(await page.content()).not.toContain('niet voor anderen')
    await page.locator('[name="code"]').fill(words.join(' '))
    await page.locator('form[data-talk="open"] [type="submit"]').click()
    await page.clock.runFor(5_000)
    await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
  })
})

test('a form that says too little says so, and sends nothing', async () => {
  await lookAround(side, {}, async (page) => {
    await page.goto('/write')
    await page.locator('html[data-talk="ready"]').waitFor()
    const sent = everythingSent(page)
    await page.locator('[name="kind"][value="advice"]').check()
    await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
    await page.locator('[data-faults] [role="alert"]').waitFor()
    expect(await page.locator('[name="text"]').getAttribute('aria-invalid')).toBe('true')
    expect(sent()).toEqual([])
  })
})

test.each([
  ['/write', 320],
  ['/ar/write', 390],
  ['/en/write', 1280],
] as const)('every step from %s at %i wide is free of faults, and the keyboard is enough', async (path, width) => {
  await lookAround(side, { viewport: { width, height: 800 } }, async (page) => {
    const words = await writeFirst(page, path, 'Iemand kijkt mee. شخص يراقب')
    expect(await failuresOf(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await keepCode(page, words)
    await expect.poll(() => linesOf(page), soon).toHaveLength(1)
    expect(await failuresOf(page)).toEqual([])
    await page.locator('form[data-talk="add"] [name="text"]').focus()
    await page.keyboard.type('nog iets')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => linesOf(page), soon).toHaveLength(2)
    await page.locator('[data-cover]').focus()
    await page.keyboard.press('Enter')
    expect(await failuresOf(page)).toEqual([])
  })
})

async function throughGuide(page: Page): Promise<void> {
  for (let question = 0; question < 12; question += 1) {
    if ((await page.locator('form[action$="/write"]').count()) > 0) return
    const form = page.locator('main form').first()
    const choice = form.locator('input[type="radio"]').first()
    if ((await choice.count()) > 0) await choice.check()
    const before = await page.locator('main').textContent()
    await form.locator('[type="submit"]').first().click()
    await expect.poll(() => page.locator('main').textContent(), soon).not.toBe(before)
  }
}
