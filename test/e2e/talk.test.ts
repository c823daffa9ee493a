import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAround } from './publicSide.tsx'
import { beginTalk, keepCode, linesOf, openTalkSide, type TalkSide, writeFirst, writeMore } from './talkSide.ts'

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 10_000 }
const newest = async (): Promise<string> => (await side.desk.numbers()).at(-1) ?? ''

describe.each([
  ['nl', '', 'Mijn zus moet vrijdag mee.'],
  ['en', '/en', 'My sister has to go on Friday.'],
  ['ar', '/ar', 'أختي ستسافر يوم الجمعة.'],
] as const)('somebody who writes in %s', (language, prefix, text) => {
  test('keeps a code, comes back with it, reads the answer and replies', async () => {
    await lookAround(side, {}, async (page, context) => {
      const words = await beginTalk(page, `${prefix}/write`, text)
      expect(words).toHaveLength(10)
      expect(words.every((word) => (language === 'ar' ? /^\d{4}$/ : /^[a-z]{3,8}$/).test(word))).toBe(true)
      await expect.poll(() => linesOf(page), soon).toEqual([text])

      const number = await newest()
      expect(await side.desk.read(number)).toEqual([text])
      await page.goto('about:blank')
      await context.clearCookies()
      await side.desk.answer(number, 'Wij lezen mee.\nBen je alleen?')

      const other = await context.newPage()
      await other.goto(`${prefix}/code`)
      await other.locator('html[data-talk="ready"]').waitFor()
      await other.locator('[name="code"]').fill(words.join(', '))
      await other.locator('form[data-talk="open"] [type="submit"]').click()
      await expect.poll(() => linesOf(other), soon).toEqual([text, 'Wij lezen mee.\nBen je alleen?'])
      await writeMore(other, 'ja <b>alleen</b>')
      await expect
        .poll(() => linesOf(other), soon)
        .toEqual([text, 'Wij lezen mee.\nBen je alleen?', 'ja <b>alleen</b>'])
      await expect
        .poll(() => side.desk.read(number), soon)
        .toEqual([text, 'Wij lezen mee.\nBen je alleen?', 'ja <b>alleen</b>'])
    })
  })
})

test('nothing is sent before a word of the code came back, and the way back keeps what was written', async () => {
  const before = await side.desk.numbers()
  await lookAround(side, {}, async (page) => {
    const words = await writeFirst(page, '/write', 'Nog niets verstuurd')
    await page.locator('[name="word"]').fill('zeker-geen-woord')
    await page.locator('[name="word"]').press('Enter')
    await page.locator('[data-word-fault]:not([hidden])').waitFor()
    expect(await side.desk.numbers()).toEqual(before)
    await page.locator('[data-back]').click()
    expect(await page.locator('[name="text"]').inputValue()).toBe('Nog niets verstuurd')
    await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
    const others = await page.locator('[data-code-words] li').allInnerTexts()
    expect(others).not.toEqual(words)
    await keepCode(page, others)
    await expect.poll(() => linesOf(page), soon).toEqual(['Nog niets verstuurd'])
  })
  expect(await side.desk.numbers()).toHaveLength(before.length + 1)
})

test.each([true, false])(
  'a number in an answer runs from left to right, also where the words do not (script: %s)',
  async (javaScriptEnabled) => {
    const answer = 'به +31 70 345 43 19 زنگ بزنید.'
    await lookAround(side, {}, async (page, context) => {
      const groups = await beginTalk(page, '/fa/write', 'جمعه باید بروم.')
      await expect.poll(() => linesOf(page), soon).toHaveLength(1)
      await side.desk.answer(await newest(), answer)
      await page.goto('about:blank')
      await context.clearCookies()
      await lookAround(side, { javaScriptEnabled }, async (other) => {
        await other.goto('/fa/code')
        if (javaScriptEnabled) await other.locator('html[data-talk="ready"]').waitFor()
        await other.locator('[name="code"]').fill(groups.join(' '))
        await other.locator('form:has([name="code"]) [type="submit"]').first().click()
        const number = other.locator('.baken-said bdi')
        await number.waitFor()
        expect(await number.textContent()).toBe('+31 70 345 43 19')
        expect(await number.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr')
        expect(await other.locator('.baken-said').last().textContent()).toBe(answer)
      })
    })
  },
)

test('a second conversation in another tab takes nothing of the first: its page asks for its code, and what was typed is in its box', async () => {
  await lookAround(side, { mayFail: true }, async (page, context) => {
    const words = await beginTalk(page, '/write', 'de eerste')
    await expect.poll(() => linesOf(page), soon).toEqual(['de eerste'])
    const first = await newest()
    await page.locator('form[data-talk="add"] [name="text"]').fill('hoort bij de eerste')
    const other = await context.newPage()
    await beginTalk(other, '/write', 'de tweede')
    await expect.poll(() => linesOf(other), soon).toEqual(['de tweede'])
    const second = await newest()
    const code = page.locator('form[data-talk="open"] [name="code"]:visible')
    await code.waitFor()
    expect(await page.content()).not.toContain('de eerste</')
    await code.fill(words.join(' '))
    await page.locator('form[data-talk="open"] [type="submit"]:visible').click()
    await expect.poll(() => linesOf(page), soon).toEqual(['de eerste'])
    const box = page.locator('form[data-talk="add"] [name="text"]')
    expect(await box.inputValue()).toBe('hoort bij de eerste')
    await writeMore(page, 'hoort bij de eerste')
    await expect.poll(() => side.desk.read(first), soon).toEqual(['de eerste', 'hoort bij de eerste'])
    expect(await side.desk.read(second)).toEqual(['de tweede'])
  })
})

test('what was typed in one conversation stands by its code, and goes into another only after a question', async () => {
  await lookAround(side, { mayFail: true }, async (page, context) => {
    await beginTalk(page, '/write', 'de eerste')
    await expect.poll(() => linesOf(page), soon).toEqual(['de eerste'])
    await page.locator('form[data-talk="add"] [name="text"]').fill('hoort bij de eerste')
    const other = await context.newPage()
    const words = await beginTalk(other, '/write', 'de tweede')
    const form = page.locator('form[data-talk="open"]:visible')
    await form.locator('[name="code"]').fill(words.join(' '))
    await form.locator('[type="submit"]').click()
    await form.getByText('Deze code opent een ander gesprek').waitFor()
    expect(await form.locator('[name="text"]').inputValue()).toBe('hoort bij de eerste')
    await form.locator('[name="text"]').fill('')
    await form.locator('[type="submit"]').click()
    await expect.poll(() => linesOf(page), soon).toEqual(['de tweede'])
    expect(await page.locator('form[data-talk="add"] [name="text"]').inputValue()).toBe('')
  })
})
