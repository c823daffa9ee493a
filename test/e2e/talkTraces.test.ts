import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everythingSent } from './everythingSent.ts'
import { lookAround, nothingStored, stored } from './publicSide.tsx'
import { beginTalk, keepCode, linesOf, openTalkSide, type TalkSide, writeFirst, writeMore } from './talkSide.ts'

// What is left of a conversation: on the device, on the line, in the register.

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 15_000 }
const canary = 'Kanarievogel-سر-51ab'

test('what is written and the code leave the browser sealed only, and lie in no row of the register in clear', async () => {
  await lookAround(side, {}, async (page) => {
    const sent = everythingSent(page)
    const words = await writeFirst(page, '/write', `${canary} een`)
    await keepCode(page, words)
    await writeMore(page, `${canary} twee`)
    await expect.poll(() => linesOf(page), soon).toEqual([`${canary} een`, `${canary} twee`])
    const number = (await side.desk.numbers()).at(-1) ?? ''
    await side.desk.answer(number, `${canary} antwoord`)
    await expect.poll(() => linesOf(page), soon).toHaveLength(3)
    // The code comes back by hand, too.
    const other = await page.context().newPage()
    const sentByOther = everythingSent(other)
    await openCode(other, words)
    await expect.poll(() => linesOf(other), soon).toHaveLength(3)

    const clear = [...sent(), ...sentByOther()]
    expect(clear.length).toBeGreaterThan(8)
    for (const secret of [canary, words.join(' '), ...pairsOf(words)])
      expect(clear.filter((text) => text.includes(secret) || text.includes(hexOf(secret)))).toEqual([])
    for (const secret of [canary, words.join(' '), words.slice(2).join(' ')])
      expect(await rowsWith(secret), secret).toEqual([])
  })
})

describe('whoever takes the device after', () => {
  test('a refresh is asked for the code, and finds nothing on the page', async () => {
    await lookAround(side, {}, async (page) => {
      const words = await beginTalk(page, '/write', 'niet voor anderen')
      await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
      await page.reload()
      await page.locator('[data-needs-code]:not([hidden])').waitFor()
      expect(await page.content()).not.toContain('niet voor anderen')
      expect(await page.locator('[data-talk-room]').isVisible()).toBe(false)
      await fillCode(page, words)
      await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
    })
  })

  test('leaving and Back finds nothing: no page, no cookie, nothing stored', async () => {
    await lookAround(side, { mayFail: true }, async (page, context) => {
      await page.goto(side.before)
      await beginTalk(page, '/write', 'niet voor anderen')
      const { cookies, ...inPage } = (await stored(page, context)) as { cookies: number }
      expect([cookies, { ...inPage, cookies: 0 }]).toEqual([1, nothingStored])
      await page.keyboard.press('Escape')
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
      await page.waitForURL(side.elsewhere)
      await expect.poll(async () => (await context.cookies()).length, soon).toBe(0)
      await page.goBack()
      expect(page.url()).toBe(side.before)
      await page.goto(`${side.address}/talk`)
      expect(await page.content()).not.toContain('niet voor anderen')
      await page.locator('form[data-talk="open"]').waitFor()
    })
  })

  test('leaving in one tab takes every other tab of this browser along at once', async () => {
    await lookAround(side, { mayFail: true }, async (page, context) => {
      await beginTalk(page, '/write', 'niet voor anderen')
      const other = await context.newPage()
      await other.goto('/safer')
      for (let press = 0; press < 3; press += 1) await other.keyboard.press('Shift')
      await Promise.all([page.waitForURL(side.elsewhere), other.waitForURL(side.elsewhere)])
    })
  })

  test('a session that ended elsewhere empties the page that follows it', async () => {
    await lookAround(side, { mayFail: true }, async (page, context) => {
      await beginTalk(page, '/write', 'niet voor anderen')
      await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
      const other = await context.newPage()
      await other.goto('/safer')
      await other.evaluate(() => fetch('/leave', { method: 'POST' }).then(({ status }) => status))
      await page.locator('[data-needs-code]:not([hidden])').waitFor()
      expect(await page.content()).not.toContain('niet voor anderen')
    })
  })

  test('when somebody comes, one press empties the page, and one more asks the code', async () => {
    await lookAround(side, {}, async (page) => {
      const words = await beginTalk(page, '/write', 'niet voor anderen')
      await expect.poll(() => linesOf(page), soon).toHaveLength(1)
      await page.locator('form[data-talk="add"] [name="text"]').fill('nog niet af')
      await page.locator('[data-cover]').click()
      const shown = await page.locator('body').textContent()
      expect(shown).not.toMatch(/anderen|niet af|gesprek|112|\+31/)
      await page.locator('[data-uncover]').click()
      expect(await page.locator('[data-talk-room]').isVisible()).toBe(false)
      expect(await page.content()).not.toContain('niet voor anderen')
      await fillCode(page, words)
      await expect.poll(() => linesOf(page), soon).toEqual(['niet voor anderen'])
      expect(await page.locator('form[data-talk="add"] [name="text"]').inputValue()).toBe('nog niet af')
    })
  })
})

describe('a code', () => {
  test('that is wrong opens nothing, and says no more than that', async () => {
    await lookAround(side, { mayFail: true }, async (page) => {
      const words = await beginTalk(page, '/write', 'achter slot')
      await page.goto('/code')
      for (const wrong of [
        [...words.slice(0, 9), 'appel'],
        ['appel', 'lamp', ...words.slice(2)],
      ]) {
        await openCode(page, wrong)
        const fault = page.locator('[data-faults] [role="alert"]')
        await fault.waitFor()
        expect(await fault.allTextContents()).toEqual([expect.stringContaining('code')])
        expect(await page.locator('[name="code"]').inputValue()).toBe(wrong.join(' '))
      }
      expect(await page.content()).not.toContain('achter slot')
    })
  })

  test('with a word that is none is read in the browser, and sent nowhere', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/code')
      const sent = everythingSent(page)
      await fillCode(page, ['qqzzqq', ...Array.from({ length: 8 }, () => 'appel')])
      const faults = page.locator('[data-faults] [role="alert"]')
      await faults.first().waitFor()
      expect(await faults.allTextContents()).toEqual([expect.stringContaining('qqzzqq'), expect.stringContaining('9')])
      expect(sent().join()).not.toContain('qqzzqq')
    })
  })
})

async function openCode(page: Page, words: readonly string[]): Promise<void> {
  await page.goto('/code')
  await fillCode(page, words)
}

async function fillCode(page: Page, words: readonly string[]): Promise<void> {
  await page.locator('html[data-talk="ready"]').waitFor()
  await page.locator('[name="code"]').fill(words.join(' '))
  await page.locator('form[data-talk="open"] [type="submit"]').click()
}

const hexOf = (text: string) => Buffer.from(text).toString('hex')
const pairsOf = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`)

/** The tables that hold a text in clear, as text or as bytes. */
async function rowsWith(text: string): Promise<readonly string[]> {
  return side.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'm') and relnamespace = 'public'::regnamespace`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select from ${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
        [text, hexOf(text)],
      )
      if (rowCount) found.push(name)
    }
    return found
  })
}
