import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '../../src/public/publicApp.ts'
import { failuresOf } from './failuresOf.ts'
import { lookAround, nothingStored, openPublicSide, type PublicSide, stored } from './publicSide.tsx'

let side: PublicSide
beforeAll(async () => {
  side = await openPublicSide(publicPages)
})
afterAll(() => side.close())

const dutch = {
  home: '/',
  address: '/questions',
  door: /werk|professional/i,
  next: 'Volgende vraag',
  back: 'Terug',
  on: 'Verder',
  first: /^Buiten Nederland/,
  answers: [/^Buiten Nederland/, /^Nee\b/, /^Jonger dan 18/, /^Nee\b/, /^Nee\b/],
  result: 'Dit doet u nu',
  change: 'Wijzig: Is er nu gevaar?',
  now: 'Ja, nu',
}
const english: typeof dutch = {
  home: '/en',
  address: '/en/questions',
  door: /work|professional/i,
  next: 'Next question',
  back: 'Back',
  on: 'Continue',
  first: /^Outside the Netherlands/,
  answers: [/^Outside the Netherlands/, /^No\b/, /^Under 18/, /^No\b/, /^No\b/],
  result: 'What to do now',
  change: 'Change: Is there danger now?',
  now: 'Yes, now',
}

const questions = ['where', 'acute', 'age', 'children', 'asker_abroad']

/** Waits for the page of a question: with script it comes without a new address. */
function asks(page: Page, question: string): Promise<void> {
  return page.locator(`input[name="_asked"][value="${question}"]`).waitFor({ state: 'attached' })
}

/** Answers every question of somebody who asks for somebody else, beginning at the first page. */
async function answerAll(page: Page, words: typeof dutch): Promise<void> {
  await page.goto(words.home)
  await page.getByRole('button', { name: words.door }).click()
  for (const [at, answer] of words.answers.entries()) {
    await asks(page, questions[at] ?? '')
    await page.getByRole('radio', { name: answer }).check()
    await page.getByRole('button', { name: words.next }).click()
  }
  await asks(page, '_ticks')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: words.on }).click()
  await page.getByRole('heading', { level: 1, name: words.result }).waitFor()
}

describe.each([
  ['with script', true, dutch],
  ['without script', false, dutch],
  ['with script, in English', true, english],
  ['without script, in English', false, english],
] as const)('%s', (_, javaScriptEnabled, words) => {
  test('a professional comes from the first page to an answer that holds no answers in its address', async () => {
    await lookAround(side, { javaScriptEnabled }, async (page, context) => {
      await answerAll(page, words)
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(words.address)
      expect(side.asked.filter((line) => line.includes('?'))).toEqual([])
      if (javaScriptEnabled) expect(await stored(page, context)).toEqual(nothingStored)
      const text = (await page.locator('main').textContent()) ?? ''
      expect(text).toContain('070 34 54 319')
    })
  }, 30_000)

  test('back leads to the question before, which kept its answer, and one answer can be changed from the result', async () => {
    await lookAround(side, { javaScriptEnabled }, async (page) => {
      await page.goto(words.home)
      await page.getByRole('button', { name: words.door }).click()
      await page.getByRole('radio', { name: words.first }).check()
      await page.getByRole('button', { name: words.next }).click()
      await asks(page, 'acute')
      await page.getByRole('button', { name: words.back }).click()
      await page.getByRole('radio', { name: words.first, checked: true }).waitFor()

      await answerAll(page, words)
      await page.getByRole('button', { name: words.change }).click()
      await asks(page, 'acute')
      await page.getByRole('radio', { name: words.now }).check()
      await page.getByRole('button', { name: words.next }).click()
      await page.getByRole('heading', { level: 1, name: words.result }).waitFor()
      const first = page.locator('.baken-firstline a')
      expect(await first.getAttribute('href')).toBe('tel:112')
    })
  }, 30_000)
})

test('a question without an answer is held back by the browser, with nothing sent', async () => {
  await lookAround(side, { javaScriptEnabled: false }, async (page) => {
    await page.goto('/questions')
    const before = side.asked.filter((line) => line.startsWith('POST')).length
    await page.getByRole('button', { name: dutch.next }).click()
    expect(await page.locator('input:invalid').count()).toBeGreaterThan(0)
    expect(side.asked.filter((line) => line.startsWith('POST'))).toHaveLength(before)
  })
})

test('the whole way can be gone with the keyboard alone', async () => {
  await lookAround(side, {}, async (page) => {
    await page.goto('/questions')
    for (const question of ['Waar ben je nu?', 'Is er nu gevaar?', 'Hoe oud ben je?']) {
      await page.locator('input[type="radio"]').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: question }).waitFor()
    }
  })
})

/** Puts a page of the guide up as a form would, whatever the questions before. */
async function open(page: Page, fields: Readonly<Record<string, string>>, address = '/questions'): Promise<void> {
  await page.goto(address)
  await page.evaluate(
    ({ given, action }) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action })
      for (const [name, value] of Object.entries(given)) {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
      }
      document.body.append(form)
      form.requestSubmit()
    },
    { given: fields, action: address },
  )
  await page.waitForFunction(() => document.querySelectorAll('input[type="hidden"]').length > 0)
}

const victim = { who: 'victim', where: 'abroad', acute: 'yes', age: 'minor', children: 'yes' }
const officer = {
  who: 'professional',
  where: 'abroad',
  acute: 'yes',
  age: 'minor',
  children: 'yes',
  asker_abroad: 'yes',
}
const friend = {
  who: 'friend_or_relative',
  where: 'unknown',
  acute: 'soon',
  age: 'minor',
  children: 'yes',
  asker_abroad: 'no',
}
const screens = {
  'a question': { who: 'victim' },
  'a question left open': { who: 'professional', _asked: 'where' },
  'a question after danger': { who: 'victim', where: 'abroad', acute: 'yes' },
  'the list to tick': { ...friend },
  'the answer for a victim': victim,
  'the answer for a professional': { ...officer, _seen: '1' },
}
const languages = ['/questions', '/ar/questions']

describe.each([
  [1280, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  test('every page passes axe, folds open, and does not move sideways', async () => {
    await lookAround(side, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
      const failures: string[] = []
      const shown = languages.flatMap((path) =>
        Object.entries(screens).map(([name, fields]) => ({ path, name, fields })),
      )
      for (const { path, name, fields } of shown) {
        await open(page, fields, path)
        for (const fold of await page.locator('details').all())
          await fold.evaluate((one) => one.setAttribute('open', ''))
        failures.push(...(await failuresOf(page, `${path} ${name}`)))
      }
      expect(failures).toEqual([])
    })
  }, 120_000)
})

test('what is pressed is at least 44 high', async () => {
  await lookAround(side, { viewport: { width: 320, height: 800 } }, async (page) => {
    for (const [name, fields] of Object.entries(screens)) {
      await open(page, fields)
      const small = await page.evaluate(() => {
        const pressed = [...document.querySelectorAll('a, button, summary, label')].filter(
          (one) => !one.matches('.baken-skip, p a, p a *, li a, dd a'),
        )
        return pressed
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML)
      })
      expect(small, name).toEqual([])
    }
  })
}, 30_000)

test.each([
  ...languages.flatMap((path) =>
    Object.entries({ victim, officer: { ...officer, _seen: '1' }, friend: { ...friend, _seen: '1' } }).map(
      ([name, fields]) => [path, name, fields] as const,
    ),
  ),
  ...['am', 'fa', 'fr', 'ku', 'so', 'tr', 'ur'].map(
    (language) => [`/${language}/questions`, 'victim', victim] as const,
  ),
])(
  'at %s the answer for the %s prints on one page',
  async (path, _, fields) => {
    await lookAround(side, {}, async (page) => {
      await open(page, fields, path)
      await page.locator('.baken-firstline').waitFor()
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    })
  },
  30_000,
)

test.each(['ar', 'fa', 'ur'])(
  'in %s every number of more than one group runs from left to right, where the text does not',
  async (language) => {
    await lookAround(side, {}, async (page) => {
      await open(page, victim, `/${language}/questions`)
      await page.locator('.baken-firstline').waitFor()
      const turned = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        while (texts.nextNode()) {
          const { parentElement, textContent } = texts.currentNode
          const isNumber = /\d \d|\+\d/.test(textContent ?? '')
          if (isNumber && parentElement && getComputedStyle(parentElement).direction !== 'ltr')
            found.push(textContent ?? '')
        }
        return found
      })
      expect(turned).toEqual([])
    })
  },
)

test('on a phone no heading comes to stand under the bar that stays in view', async () => {
  await lookAround(side, { viewport: { width: 390, height: 700 } }, async (page) => {
    await page.goto(dutch.home)
    await page.getByRole('button', { name: dutch.door }).click()
    await asks(page, 'where')
    await page.locator('[name="where"][value="abroad"]').check()
    await page.getByRole('button', { name: dutch.next }).click()
    await asks(page, 'acute')
    const [bar, heading] = await Promise.all([
      page.locator('.baken-top').boundingBox(),
      page.getByRole('heading', { level: 1 }).boundingBox(),
    ])
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  })
}, 30_000)
