import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failuresOf } from './failuresOf.ts'
import { type LookOptions, lookAround } from './publicSide.tsx'
import { openTalkSide, type TalkSide } from './talkSide.ts'

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const languages = [
  {
    prefix: '',
    ...{ asker: /werk/, answers: [/^In het buitenland/, /^Nee\b/, /^Jonger dan 18/, /^Nee\b/, /^Nee\b/] },
    ...{ next: 'Volgende vraag', on: 'Verder', advice: 'Adviesvraag maken', offered: /Zet erbij/ },
    ...{ chosen: 'Wat ik koos in de keuzehulp:', sent: 'Ons gesprek', own: 'Mijn leerling is niet terug.' },
    ...{ withdraw: 'Trek terug', deletion: 'Vraag om te wissen', left: 'Vul je code in' },
  },
  {
    prefix: '/en',
    ...{ asker: /work/, answers: [/^Abroad|^Outside/, /^No\b/, /^Under 18/, /^No\b/, /^No\b/] },
    ...{ next: 'Next question', on: 'Continue', advice: 'Make an advice request', offered: /Add what/ },
    ...{ chosen: 'What I chose in the guide:', sent: 'Our conversation', own: 'My pupil is not back.' },
    ...{ withdraw: 'Take it back', deletion: 'Ask to delete it', left: 'Fill in your code' },
  },
  {
    prefix: '/ar',
    ...{ asker: /عملي/, answers: [/خارج هولندا|في الخارج/, /^لا$/, /أقل من 18|دون 18/, /^لا$/, /^لا$/] },
    ...{ next: 'السؤال التالي', on: 'متابعة', advice: 'اكتب طلب نصيحة', offered: /أضف ما اخترته/ },
    ...{ chosen: 'ما اخترته في دليل الأسئلة:', sent: 'محادثتنا', own: 'تلميذتي لم تعد.' },
    ...{ withdraw: 'اسحب', deletion: 'اطلب المحو', left: 'اكتب رمزك' },
  },
]

type Language = (typeof languages)[number]

const questions = ['where', 'acute', 'age', 'children', 'asker_abroad']

/** From the first page through the guide to its answer, as a professional. */
async function answerGuide(page: Page, { prefix, asker, next, on }: Language): Promise<void> {
  await page.goto(prefix || '/')
  await page.getByRole('button', { name: asker }).click()
  for (const [at, question] of questions.entries()) {
    await page.locator(`input[name="_asked"][value="${question}"]`).waitFor({ state: 'attached' })
    const code = ['abroad', 'no', 'minor', 'no', 'no'][at]
    await page.locator(`input[name="${question}"][value="${code}"]`).check()
    await page.getByRole('button', { name: next }).click()
  }
  await page.locator('input[name="_signals"]').first().check()
  await page.getByRole('button', { name: on }).click()
}

/** Types the word that is asked for; gives the whole code. */
async function keepCode(page: Page): Promise<readonly string[]> {
  await page.locator('#word').waitFor()
  const words = await page.locator('[data-code-words] li').allInnerTexts()
  const place = Number(await page.locator('[data-word-number]').first().textContent())
  await page.locator('#word').fill(words[place - 1] ?? '')
  await page.locator('#word').press('Enter')
  await page.waitForURL('**/talk')
  return words
}

async function openWith(page: Page, prefix: string, words: readonly string[]): Promise<void> {
  await page.goto(`${prefix}/code`)
  await page.locator('#code').fill(words.join(' '))
  await page.locator('form[data-talk="open"] button').click()
}

/** Opens a folded wish and presses its button. */
async function wish(page: Page, act: string): Promise<void> {
  const fold = page.locator(`details:has([value="${act}"])`)
  if (!(await fold.evaluate((one) => (one as HTMLDetailsElement).open))) await fold.locator('summary').click()
  await fold.locator(`[value="${act}"]`).click()
}

/** A page as it stands, with what was chosen in it, and without the scripts that it offers. */
async function markupOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLInputElement>('[type="radio"]'))
      one.toggleAttribute('checked', one.checked)
  })
  return (await page.content()).replaceAll(/<script[^>]*><\/script>/g, '')
}

/** Axe is a script itself: it looks at a page that was made without one in a window that has it. */
async function failuresIn(body: string, name: string, options: LookOptions): Promise<readonly string[]> {
  let failures: readonly string[] = []
  await lookAround(side, options, async (page) => {
    await page.route('**/as-it-stood', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await page.goto('/as-it-stood')
    failures = await failuresOf(page, name)
  })
  return failures
}

const newest = async () => (await side.desk.numbers()).at(-1) ?? ''

describe.each(languages)('without script, under “$prefix/”', (language) => {
  const { prefix } = language

  test('a professional comes from the guide to an advice request, filled in, and nothing of it stands in an address', async () => {
    await lookAround(side, { javaScriptEnabled: false }, async (page) => {
      await answerGuide(page, language)
      await page.getByRole('checkbox', { name: language.offered }).check()
      await page.getByRole('button', { name: language.advice }).click()
      await page.waitForURL(`**${prefix}/write`)
      expect(await page.locator('[name="kind"][value="advice"]').isChecked()).toBe(true)
      expect(await page.locator('[name="where"][value="abroad"]').isChecked()).toBe(true)
      expect(await page.locator('[name="acute"][value="no"]').isChecked()).toBe(true)
      expect(await page.locator('#text').inputValue()).toContain(language.chosen)
      await page.locator('#text').fill(language.own)
      await page.locator('[name="step"][value="begin"]').click()
      await keepCode(page)
      expect(await page.locator('h1').textContent()).toBe(language.sent)
      expect(await side.desk.read(await newest())).toEqual([language.own])
      expect(side.asked.filter((line) => line.includes('?'))).toEqual([])
    })
  }, 60_000)

  test('somebody reports, keeps the code, comes back, reads the answer, replies, withdraws, and asks for deletion', async () => {
    let words: readonly string[] = []
    await lookAround(side, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${prefix}/write`)
      await page.locator('[name="kind"][value="report"]').check()
      await page.locator('#text').fill(`${language.own}\n2`)
      await page.locator('[name="step"][value="begin"]').click()
      words = await keepCode(page)
      await page.goto(`${prefix}/leave`).catch(() => undefined)
    })
    const number = await newest()
    await side.desk.answer(number, `${language.own}\n<b>3</b>`)
    await lookAround(side, { javaScriptEnabled: false }, async (page, context) => {
      await openWith(page, prefix, words)
      expect(await page.locator('.baken-say').allInnerTexts()).toEqual([
        expect.stringContaining(`${language.own}\n2`),
        expect.stringContaining(`${language.own}\n<b>3</b>`),
      ])
      await page.locator('#text').fill('4')
      await page.locator('form:has(#text) button').click()
      await page.locator('.baken-say').nth(2).waitFor()
      expect(await side.desk.read(number)).toHaveLength(3)

      await wish(page, 'withdraw')
      expect(await page.locator('#text').count()).toBe(0)
      await wish(page, 'resume')
      expect(await page.locator('#text').count()).toBe(1)
      await wish(page, 'ask-deletion')
      expect(await page.locator('#text').count()).toBe(0)
      await wish(page, 'take-back-deletion')
      expect(await page.locator('#text').count()).toBe(1)

      await page.locator('.baken-quick a').click()
      await page.waitForURL(side.elsewhere)
      expect(await context.cookies(side.address)).toEqual([])
      await page.goto(`${prefix}/talk`)
      expect(await page.locator('.baken-say').count()).toBe(0)
      expect(await page.locator('#code').count()).toBe(1)
    })
  }, 60_000)

  test.each([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)(
    'every page passes axe and does not move sideways at %d, in %s',
    async (width, colorScheme) => {
      const viewport = { width, height: 800 }
      await lookAround(side, { javaScriptEnabled: false, viewport, colorScheme }, async (page) => {
        const failures: string[] = []
        const look = async (name: string, sign: string) => {
          await page.locator(sign).first().waitFor()
          failures.push(...(await failuresIn(await markupOf(page), `${prefix} ${name}`, { viewport, colorScheme })))
        }
        await page.goto(`${prefix}/write`)
        await look('write', 'form[data-talk="begin"]')
        await page.locator('form[data-talk="begin"] summary').click()
        await page.locator('[name="where"][value="about_to_travel"]').check()
        await page.locator('[name="acute"][value="yes"]').check()
        await look('write, all of it', '[name="acute"][value="yes"]:checked')
        await page.locator('[name="kind"][value="report"]').check()
        await page.locator('[name="step"][value="begin"]').click()
        await look('write, with a fault', '[role="alert"]#text-error')
        await page.locator('#text').fill('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3))
        await page.locator('[name="step"][value="begin"]').click()
        await look('code', '#word')
        await page.locator('#word').fill('x')
        await page.locator('#word').press('Enter')
        await look('code, with a wrong word', '#word[aria-invalid]')
        await page.locator('[name="step"][value="ask-without"]').click()
        await look('without a code', '[value="send-without"]')
        await page.locator('[name="step"][value="keep"]').click()
        await keepCode(page)
        await side.desk.answer(await newest(), 'x'.repeat(200))
        await page.goto(`${prefix}/talk`)
        for (const fold of await page.locator('form[data-talk="do"] summary').all()) await fold.click()
        await look('talk', '.baken-say')
        await page.goto(`${prefix}/code`)
        await page.locator('#code').fill('xqzv 99')
        await page.locator('form[data-talk="open"] button').click()
        await look('come back, with faults', '#code[aria-invalid]')
        expect(failures).toEqual([])
      })
    },
    90_000,
  )
})

test('the whole way can be gone with the keyboard alone', async () => {
  await lookAround(side, { javaScriptEnabled: false }, async (page) => {
    await page.goto('/write')
    await page.locator('#text').focus()
    await page.keyboard.type('Alleen toetsen.')
    await page.locator('[name="step"][value="begin"]').focus()
    await page.keyboard.press('Enter')
    await keepCode(page)
    await page.locator('#text').focus()
    await page.keyboard.type('Nog iets.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.baken-say').nth(1).waitFor()
    expect(await side.desk.read(await newest())).toEqual(['Alleen toetsen.', 'Nog iets.'])
  })
})

test('the page with the code goes through a refresh and a double press without a second conversation', async () => {
  await lookAround(side, { javaScriptEnabled: false }, async (page) => {
    await page.goto('/write')
    await page.locator('#text').fill('Twee keer.')
    await page.locator('[name="step"][value="begin"]').click()
    await page.locator('#word').waitFor()
    const before = (await side.desk.numbers()).length
    const words = await page.locator('[data-code-words] li').allInnerTexts()
    const place = Number(await page.locator('[data-word-number]').first().textContent())
    await page.locator('#word').fill(words[place - 1] ?? '')
    await page.locator('[name="step"][value="keep"]').dblclick()
    await page.waitForURL('**/talk')
    await page.reload()
    expect(await page.locator('.baken-say').allInnerTexts()).toEqual([expect.stringContaining('Twee keer.')])
    expect((await side.desk.numbers()).length).toBe(before + 1)
  })
})
