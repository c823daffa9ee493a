import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAround, nothingStored, openPublicSide, type PublicSide, stored } from './publicSide.tsx'

// What whoever takes the device after a visit finds in it, with script and without.

let side: PublicSide
beforeAll(async () => {
  side = await openPublicSide()
})
afterAll(() => side.close())

const languages = [
  ['nl', '/', 'Snel weg', 'Verder'],
  ['en', '/en', 'Leave quickly', 'Continue'],
  ['ar', '/ar', 'خروج سريع', 'متابعة'],
] as const

/** Something that each page of this site says, and a page that is covered does not. */
const telling = /112|0800|\+31/

const neutral = /^(Informatie|Information|معلومات)$/

describe.each(languages)('with script, in %s', (code, home, exit, goOn) => {
  const path = (word: string) => `${home === '/' ? '' : home}${word}`

  test('links and forms of this site are one entry of the history, and leaving replaces it', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto(side.before)
      await page.goto(home)
      const entries = await entriesOf(page)
      await page.locator('.baken-foot a').first().click()
      await page.waitForURL(`**${path('/safer')}`)
      await page.locator('.baken-languages summary').click()
      await page
        .locator('.baken-languages a')
        .nth(code === 'en' ? 0 : 1)
        .click()
      await page.waitForURL((url) => url.pathname !== path('/safer'))
      await page.evaluate((to) => location.replace(to), path('/questions'))
      await answer(page)
      expect(await entriesOf(page)).toBe(entries)

      await page.getByRole('link', { name: exit }).last().click()
      await page.waitForURL(side.elsewhere)
      expect(await page.evaluate(() => document.referrer)).toBe('')
      expect(await entriesOf(page)).toBe(entries)
      await page.goBack()
      expect(page.url()).toBe(side.before)
      await page.goForward()
      expect([page.url(), await page.title()]).toEqual([side.elsewhere, 'elsewhere'])
      await page.reload()
      expect(await page.title()).toBe('elsewhere')
    })
  })

  test('a page from before the script was there, covers itself when it comes back, and goes on only when asked', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto(home)
      await page.evaluate((to) => location.assign(to), path('/safer'))
      await page.waitForURL(`**${path('/safer')}`)
      await page.getByRole('link', { name: exit }).last().click()
      await page.waitForURL(side.elsewhere)
      expect(await page.evaluate(() => document.referrer)).toBe('')
      await page.goBack()
      await expectCovered(page, goOn)
      await page.getByRole('button', { name: goOn }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('body').textContent()).toMatch(telling)
    })
  })

  test('Back from another site that a page led to shows nothing', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto(home)
      await page.goto(side.before)
      await page.goBack()
      await expectCovered(page, goOn)
    })
  })

  // The Chromium of the tests keeps no page in memory, so what a browser that does so tells a page is told by hand.
  test('a page that the browser keeps in memory is emptied as it goes, and empty when it is shown again', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto(home)
      for (const event of ['pagehide', 'pageshow']) {
        await page.evaluate((type) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), event)
        await expectCovered(page, goOn)
      }
      await page.getByRole('button', { name: goOn }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    })
  })

  test('three times Shift alone leaves, and typing capitals does not', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto(path('/questions'))
      await page.locator('input[name=answer]').focus()
      for (const key of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${key}`)
      for (const key of ['Shift', 'e', 'Shift', 'f', 'Shift', 'g', 'Shift', 'Shift']) await page.keyboard.press(key)
      expect(await page.locator('input[name=answer]').inputValue()).toBe('ABCDefg')
      expect(await page.getByRole('status').textContent()).toMatch(/Shift/)
      await page.keyboard.press('Shift')
      await page.waitForURL(side.elsewhere)
      expect(await page.evaluate(() => document.referrer)).toBe('')
    })
  })

  test('leaving covers the page at once, before anything answers', async () => {
    await lookAround(side, { mayFail: true }, async (page) => {
      await page.goto(home)
      const seen = await page.evaluate(() => {
        document.querySelector<HTMLElement>('.baken-exit')?.click()
        return { text: document.body.textContent, isHidden: document.documentElement.hidden, title: document.title }
      })
      expect(seen).toEqual({ text: '', isHidden: true, title: expect.stringMatching(neutral) })
    })
  })

  test('nothing of a visit is stored, and no other site was asked for anything', async () => {
    await lookAround(side, {}, async (page, context) => {
      for (const to of [home, path('/safer')]) await page.goto(to)
      await page.goto(path('/questions'))
      await answer(page)
      expect(await stored(page, context)).toEqual(nothingStored)
      side.asked.length = 0
      await page.getByRole('link', { name: exit }).last().click()
      await page.waitForURL(side.elsewhere)
      expect(await page.evaluate(() => document.referrer)).toBe('')
      await expect.poll(() => side.asked).toContain('POST /leave')
      await page.goto('/assets/none')
      expect(await stored(page, context)).toEqual(nothingStored)
    })
  })
})

describe.each(languages)('without script, in %s', (code, home, exit) => {
  const path = (word: string) => `${home === '/' ? '' : home}${word}`
  const noScript = { javaScriptEnabled: false }

  test('leaving is a link that clears what is stored, and what comes back is asked for anew', async () => {
    await lookAround(side, noScript, async (page, context) => {
      await page.goto(home)
      await page.goto(path('/safer'))
      await page.getByRole('link', { name: exit }).last().click()
      await page.waitForURL(side.elsewhere)
      expect(await page.evaluate(() => document.referrer)).toBe('')
      expect(side.asked).toContain('GET /leave')
      expect(await context.cookies()).toEqual([])
      side.asked.length = 0
      await page.goBack()
      expect(side.asked).toContain(`GET ${path('/safer')}`)
      await page.goForward()
      expect(page.url()).toBe(side.elsewhere)
    })
  })

  test('every page says that the history remains', async () => {
    const said = { nl: 'wist je geschiedenis niet', en: 'does not erase your history', ar: 'لا يمحو سجل التصفح' }
    await lookAround(side, noScript, async (page) => {
      for (const to of [home, path('/safer'), path('/questions'), path('/none')]) {
        await page.goto(to)
        expect(await page.locator('footer').textContent(), to).toContain(said[code])
      }
    })
  })

  test('a form works, and its address holds no answer', async () => {
    await lookAround(side, noScript, async (page) => {
      await page.goto(path('/questions'))
      await page.locator('input[name=answer]').fill('woord')
      await page.locator('main button').click()
      expect(await page.locator('h1').textContent()).toBe('Gekozen: woord kanarie')
      expect(page.url()).toBe(`${side.address}${path('/questions')}`)
    })
  })
})

describe('a form with script', () => {
  test('shows its answer in the place of the page, whose address holds no answer; refreshing asks for the page, not for the answer', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/questions')
      await answer(page)
      expect(page.url()).toBe(`${side.address}/questions`)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      await page.reload()
      expect(await page.locator('h1').textContent()).toBe('Vraag')
    })
  })

  test('still has what was filled in when the connection is lost, and says so', async () => {
    await lookAround(side, { mayFail: true }, async (page, context) => {
      await page.goto('/questions')
      await page.locator('input[name=answer]').fill('woord')
      await context.setOffline(true)
      await page.locator('main button').click()
      await page.getByRole('alert').getByText('De verbinding is weg').waitFor()
      expect(await page.locator('input[name=answer]').inputValue()).toBe('woord')
      await context.setOffline(false)
      await page.locator('main button').click()
      await page.getByText('Gekozen: woord kanarie').waitFor()
    })
  })

  test('that leads on to another page goes there, and stays one entry', async () => {
    await lookAround(side, {}, async (page) => {
      await page.goto('/questions')
      const entries = await entriesOf(page)
      await page.evaluate(() => document.querySelector('form')?.setAttribute('action', '/questions/on'))
      await page.locator('main button').click()
      await page.waitForURL('**/safer')
      expect(await entriesOf(page)).toBe(entries)
    })
  })
})

async function answer(page: Page): Promise<void> {
  await page.locator('input[name=answer]').fill('woord')
  await page.locator('main button').click()
  await page.getByText('Gekozen: woord kanarie').waitFor()
}

function entriesOf(page: Page): Promise<number> {
  return page.evaluate(() => history.length)
}

async function expectCovered(page: Page, goOn: string): Promise<void> {
  await page.getByRole('button', { name: goOn }).waitFor()
  expect((await page.locator('body').textContent())?.trim()).toBe(goOn)
  expect(await page.title()).toMatch(neutral)
}
