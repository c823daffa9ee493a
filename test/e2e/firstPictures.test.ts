import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '../../src/public/publicApp.ts'
import { everythingSent } from './everythingSent.ts'
import { failuresOf } from './failuresOf.ts'
import { choosePictures, photoCanary, photoWithPlace, pngOf, tellsOf } from './photos.ts'
import { lookAround, nothingStored, openPublicSide, stored } from './publicSide.tsx'
import { keepCode, linesOf, openTalkSide, type TalkSide } from './talkSide.ts'

// Pictures with the first message: chosen before there is a code, sent only after it was kept.

let side: TalkSide
let photo: Buffer
let drawing: Buffer
beforeAll(async () => {
  side = await openTalkSide()
  ;[photo, drawing] = await Promise.all([photoWithPlace(3_000, 1_500), pngOf(40, 30)])
})
afterAll(() => side.close())

const soon = { timeout: 20_000 }
const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

describe.each([
  ['/write', 390, { wrong: 'JPEG, PNG of WebP', kept: 'Je foto’s staan er ook nog', many: 'vijf' }],
  ['/ar/write', 320, { wrong: 'JPEG أو PNG أو WebP', kept: 'صورك لا تزال هنا', many: 'لخمس' }],
] as const)('on %s', (path, width, says) => {
  const opened = (work: Parameters<typeof lookAround>[2], mayFail = false) =>
    lookAround(side, { mayFail, viewport: { width, height: 800 } }, async (page, context) => {
      await page.goto(path)
      await page.locator('html[data-talk="ready"]').waitFor()
      await work(page, context)
    })

  test('a picture goes with the first message, drawn anew, and one that was taken out does not', async () => {
    await opened(async (page, context) => {
      const sent = everythingSent(page)
      await choosePictures(page, [named('thuis-bij-sara.jpg', photo), named('weg-ermee.jpg', drawing)])
      await expect.poll(() => page.locator('[data-chosen] canvas').count(), soon).toBe(2)
      expect(await failuresOf(page)).toEqual([])
      await page.locator('[data-take-out]').nth(1).click()
      expect(await page.locator('[data-chosen] canvas').count()).toBe(1)
      expect(await fieldsOf(page)).toEqual([])
      expect(await page.content()).not.toMatch(/blob:|data:image|<img|bij-sara|weg-ermee/)

      const words = await next(page, 'zie foto')
      expect(sent()).not.toContainEqual(expect.stringContaining('/write/begin'))
      expect(await stored(page, context)).toEqual(nothingStored)
      await keepCode(page, words)
      const number = await newest()
      expect(await side.desk.read(number)).toEqual(['zie foto'])
      const got = await side.desk.picture(number, 1, 1)
      expect(await tellsOf(got)).toEqual({ exif: false, canary: false, format: 'jpeg', width: 2_000, height: 1_000 })
      await expect(side.desk.picture(number, 1, 2)).rejects.toThrow()
      expect(sent().filter((text) => text.includes('bij-sara') || text.includes(photoCanary))).toEqual([])

      // In the room it stands with its message, and is drawn for who asks to see it.
      await expect.poll(() => linesOf(page), soon).toEqual(['zie foto'])
      await page.locator('[data-lines] li button').click()
      await page.locator('[data-lines] li canvas[role="img"]').waitFor()
    })
  })

  test('what is no picture is refused in a sentence, and so is a sixth', async () => {
    await opened(async (page) => {
      const fault = page.locator('[data-add-fault]')
      await choosePictures(page, [named('foto.jpg', Buffer.from('%PDF-1.7 niet een foto'))])
      await expect.poll(() => fault.textContent(), soon).toContain(says.wrong)
      await fault.waitFor({ state: 'visible' })
      expect(await page.locator('[data-chosen] canvas').count()).toBe(0)
      await choosePictures(
        page,
        Array.from({ length: 6 }, (_, at) => named(`${at}.png`, drawing)),
      )
      await expect.poll(() => fault.textContent(), soon).toContain(says.many)
      expect(await page.locator('[data-chosen] canvas').count()).toBe(5)
      expect(await failuresOf(page)).toEqual([])
    })
  })

  test('when sending fails the page says that the pictures are still there, and they go when it works again', async () => {
    await opened(async (page) => {
      await choosePictures(page, [named('a.jpg', photo)])
      await page.locator('[data-chosen] canvas').waitFor()
      const words = await next(page, 'zie foto')
      const before = await side.desk.numbers()
      await page.route('**/write/begin', (route) => route.abort())
      await fillWord(page, words)
      await expect.poll(() => page.locator('[data-working]:visible').textContent(), soon).toContain(says.kept)
      expect(await side.desk.numbers()).toEqual(before)

      // Back at the message they can still be seen, and taken out.
      await page.locator('form[data-talk="keep"] [data-back]').click()
      expect(await page.locator('[data-chosen] canvas').isVisible()).toBe(true)
      expect(await page.locator('[name="text"]').inputValue()).toBe('zie foto')
      await page.unroute('**/write/begin')
      await keepCode(page, await next(page, 'zie foto'))
      const number = await newest()
      expect(await tellsOf(await side.desk.picture(number, 1, 1))).toMatchObject({ exif: false, width: 2_000 })
      expect(await side.desk.numbers()).toHaveLength(before.length + 1)
    }, true)
  })
})

test('when only the answer is lost it goes once more, and is there once, with its picture', async () => {
  await lookAround(side, { mayFail: true }, async (page) => {
    await open(page)
    await choosePictures(page, [named('a.jpg', drawing)])
    await page.locator('[data-chosen] canvas').waitFor()
    const words = await next(page, 'een keer')
    const before = await side.desk.numbers()
    await page.route('**/write/begin', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await fillWord(page, words)
    await expect.poll(() => page.locator('[data-working]:visible').textContent(), soon).toContain('Druk nog een keer')
    await page.unroute('**/write/begin')
    await keepCode(page, words)
    expect(await side.desk.numbers()).toHaveLength(before.length + 1)
    expect(await tellsOf(await side.desk.picture(await newest(), 1, 1))).toMatchObject({ width: 40, height: 30 })
  })
})

test('whoever presses on before a picture is drawn still sends it', async () => {
  await lookAround(side, {}, async (page) => {
    await open(page)
    await page.evaluate(() => {
      const draw = window.createImageBitmap.bind(window)
      const slow = async (picture: ImageBitmapSource) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        return draw(picture)
      }
      window.createImageBitmap = slow as typeof window.createImageBitmap
    })
    await choosePictures(page, [named('a.jpg', drawing)])
    const words = await next(page, 'snel')
    await keepCode(page, words)
    expect(await tellsOf(await side.desk.picture(await newest(), 1, 1))).toMatchObject({ width: 40, height: 30 })
  })
})

test('a picture says something by itself: a report of nothing else goes, and nobody is made to say that they need help', async () => {
  await lookAround(side, {}, async (page) => {
    await open(page)
    await choosePictures(page, [named('a.jpg', drawing)])
    await page.locator('[data-chosen] canvas').waitFor()
    await page.locator('[name="kind"][value="report"]').check()
    await keepCode(page, await next(page, ''))
    expect(await side.desk.read(await newest())).toEqual([''])
  })
})

test('without a code the pictures go too, and nothing is left', async () => {
  await lookAround(side, {}, async (page, context) => {
    await open(page)
    await choosePictures(page, [named('a.jpg', drawing)])
    await page.locator('[data-chosen] canvas').waitFor()
    await next(page, 'zonder code')
    await page.locator('[data-without-code]').click()
    await page.locator('[data-send-without]').click()
    await expect.poll(() => page.locator('h1').allTextContents(), soon).toEqual(['Je bericht is verstuurd'])
    expect(await tellsOf(await side.desk.picture(await newest(), 1, 1))).toMatchObject({ width: 40, height: 30 })
    expect(await page.locator('canvas').count()).toBe(0)
    expect(await stored(page, context)).toEqual(nothingStored)
  })
})

test('without script no picture can be chosen, and the page says in a sentence what it needs', async () => {
  await lookAround(side, { javaScriptEnabled: false }, async (page) => {
    for (const [path, says] of [
      ['/write', 'Foto’s meesturen kan alleen met JavaScript.'],
      ['/ar/write', 'لا يمكن إرسال الصور إلا مع JavaScript.'],
    ] as const) {
      await page.goto(path)
      expect(await page.locator('input[type="file"]').isVisible()).toBe(false)
      await page.getByText(says).waitFor({ state: 'visible' })
    }
  })
})

test('where nobody reads no picture can be chosen', async () => {
  const closed = await openPublicSide(publicPages)
  try {
    await lookAround(closed, {}, async (page) => {
      await page.goto('/write')
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator('input[type="file"], form[data-talk]').count()).toBe(0)
    })
  } finally {
    await closed.close()
  }
})

async function open(page: Page): Promise<void> {
  await page.goto('/write')
  await page.locator('html[data-talk="ready"]').waitFor()
}

/** From the message to the code; gives its words or groups. */
async function next(page: Page, text: string): Promise<readonly string[]> {
  await page.locator('[name="text"]').fill(text)
  await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
  await page.locator('form[data-talk="keep"]').waitFor()
  return page.locator('[data-code-words] li').allInnerTexts()
}

/** Sends with the word that is asked for, whatever comes of it. */
async function fillWord(page: Page, words: readonly string[]): Promise<void> {
  const place = Number(await page.locator('form[data-talk="keep"] [data-word-number]').first().textContent())
  await page.locator('[name="word"]').fill(words[place - 1] ?? '')
  await page.locator('[name="word"]').press('Enter')
}

/** What a form would send of files, and whether the field of pictures holds one. */
const fieldsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.forms].flatMap((form) =>
      [...new FormData(form)].flatMap(([, value]) => (value instanceof File ? [value.name] : [])),
    ),
    ...[...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].flatMap(({ files }) =>
      [...(files ?? [])].map(({ name }) => name),
    ),
  ])

const newest = async (): Promise<string> => (await side.desk.numbers()).at(-1) ?? ''
