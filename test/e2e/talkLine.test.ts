import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAround } from './publicSide.tsx'
import { beginTalk, linesOf, openTalkSide, type TalkSide, writeMore } from './talkSide.ts'

// A conversation on a bad line: what is lost on the way is sent again, and nothing comes twice.

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 20_000 }
const mayFail = true

test('thirty messages of both sides arrive once and in one order, with the line cut in the middle', {
  timeout: 90_000,
}, async () => {
  await lookAround(side, { mayFail }, async (page, context) => {
    await beginTalk(page, '/write', 'nul')
    const number = (await side.desk.numbers()).at(-1) ?? ''
    const own: string[] = ['nul']
    const desk: string[] = []
    for (let turn = 1; turn <= 15; turn += 1) {
      if (turn === 5) await context.setOffline(true)
      if (turn === 10) await context.setOffline(false)
      own.push(`ik ${turn}`)
      await writeMore(page, `ik ${turn}`)
      desk.push(`wij ${turn}`)
      await answer(number, `wij ${turn}`)
    }
    // A line of one's own is on the screen before it has arrived.
    await expect.poll(() => side.desk.read(number).then((lines) => lines.length), soon).toBe(31)
    const kept = await side.desk.read(number)
    await expect.poll(() => linesOf(page), soon).toEqual(kept)
    expect(kept.filter((text) => !text.startsWith('wij'))).toEqual(own)
    expect(kept.filter((text) => text.startsWith('wij'))).toEqual(desk)
    await expect.poll(() => page.locator('[data-way]').allTextContents(), soon).not.toContain('Onderweg')
  })
})

test('a message that arrived though nobody heard so is there once', async () => {
  await lookAround(side, { mayFail }, async (page) => {
    await beginTalk(page, '/write', 'een')
    const number = (await side.desk.numbers()).at(-1) ?? ''
    let lost = 0
    await page.route('**/talk/add', async (route) => {
      lost += 1
      if (lost > 2) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await writeMore(page, 'twee')
    await writeMore(page, 'drie')
    await expect.poll(() => side.desk.read(number), soon).toEqual(['een', 'twee', 'drie'])
    await expect.poll(() => linesOf(page), soon).toEqual(['een', 'twee', 'drie'])
    expect(lost).toBeGreaterThan(1)
  })
})

test('somebody whose line is gone is told, keeps on writing, and sees what waits', async () => {
  await lookAround(side, { mayFail }, async (page, context) => {
    await beginTalk(page, '/write', 'een')
    await context.setOffline(true)
    await expect.poll(() => page.locator('[data-live]').textContent(), soon).toContain('De verbinding is weg')
    await writeMore(page, 'twee')
    await expect.poll(() => wayOf(page), soon).toBe('Wacht tot de verbinding er is')
    await context.setOffline(false)
    await expect.poll(() => wayOf(page), soon).toBe('Aangekomen')
    await expect.poll(() => page.locator('[data-live]').textContent(), soon).toContain('De verbinding is er weer')
  })
})

test('somebody who wrote too fast is told, and what waits goes by itself', { timeout: 90_000 }, async () => {
  await lookAround(side, { mayFail }, async (page) => {
    await beginTalk(page, '/write', 'een')
    let isFast = true
    await page.route('**/talk/add', (route) => {
      if (!isFast) return route.continue()
      return route.fulfill({ status: 409, contentType: 'application/json', body: '{"problem":"too_fast"}' })
    })
    await writeMore(page, 'twee')
    const live = () => page.locator('[data-live]').textContent()
    await expect.poll(live, soon).toContain('Er kwam nu te veel achter elkaar')
    expect(await linesOf(page)).toEqual(['een', 'twee'])
    isFast = false
    await expect.poll(() => wayOf(page), { timeout: 40_000 }).toBe('Aangekomen')
    await expect.poll(live, soon).toBe('')
  })
})

test('two pages of one reporter write in one order, and each sees what the other wrote', async () => {
  await lookAround(side, { mayFail }, async (page, context) => {
    const words = await beginTalk(page, '/write', 'een')
    const other = await comeBack(context, words)
    await Promise.all([writeMore(page, 'hier'), writeMore(other, 'daar')])
    const both = async () => [await linesOf(page), await linesOf(other)].map((lines) => lines.toSorted())
    const all = ['daar', 'een', 'hier']
    await expect.poll(both, soon).toEqual([all, all])
    expect(await linesOf(page)).toEqual(await linesOf(other))
  })
})

test('what is refused comes back into the box with what can be done, and nothing more is taken', async () => {
  await lookAround(side, { mayFail }, async (page) => {
    await beginTalk(page, '/write', 'een')
    await side.register.asAdministrator((client) => client.query('update conversation set messages = 2000'))
    await page.locator('form[data-talk="add"] [name="text"]').fill('te veel')
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    await page.locator('[data-add-fault]:not([hidden])').waitFor()
    expect(await page.locator('form[data-talk="add"] [name="text"]').inputValue()).toBe('te veel')
    expect(await linesOf(page)).toEqual(['een'])
  })
})

/** When another message took the number, the desk seals anew. */
const answer = (number: string, text: string): Promise<void> =>
  side.desk.answer(number, text).catch((error: { code?: string }) => {
    if (error.code !== 'conflict') throw error
    return answer(number, text)
  })

const wayOf = (page: Page) => page.locator('[data-lines] li:last-child [data-way]').textContent()

async function comeBack(context: BrowserContext, words: readonly string[]): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/code')
  await page.locator('html[data-talk="ready"]').waitFor()
  await page.locator('[name="code"]').fill(words.join(' '))
  await page.locator('form[data-talk="open"] [type="submit"]').click()
  await page.locator('[data-talk-room]:not([hidden])').waitFor()
  return page
}
