import { afterAll, beforeAll, expect, test } from 'vitest'
import { choosePictures, photoWithPlace, pngOf, tellsOf } from './photos.ts'
import { lookAround } from './publicSide.tsx'
import { beginTalk, linesOf, openTalkSide, type TalkSide } from './talkSide.ts'

// Pictures go as they can be seen, and with nothing else that a file tells.

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 20_000 }

test('a picture is drawn anew: where and with what it was made does not leave the device', async () => {
  const photo = await photoWithPlace(3_000, 1_500)
  expect(await tellsOf(photo)).toMatchObject({ exif: true, canary: true })
  await lookAround(side, {}, async (page) => {
    await beginTalk(page, '/write', 'zie foto')
    await choosePictures(page, [{ name: 'thuis-bij-sara.jpg', mimeType: 'image/jpeg', buffer: photo }])
    await page.locator('[data-chosen] canvas').waitFor()
    await page.locator('form[data-talk="add"] [name="text"]').fill('hier')
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    const number = (await side.desk.numbers()).at(-1) ?? ''
    await expect.poll(() => side.desk.read(number), soon).toEqual(['zie foto', 'hier'])
    const got = await side.desk.picture(number, 2, 1)
    expect(await tellsOf(got)).toEqual({ exif: false, canary: false, format: 'jpeg', width: 2_000, height: 1_000 })
    expect(await page.locator('[data-chosen] canvas').count()).toBe(0)

    // Shown from memory to who sent it, and no address of it anywhere.
    await page.locator('[data-lines] li:last-child button').click()
    await page.locator('[data-lines] li:last-child canvas[role="img"]').waitFor()
    expect(await page.content()).not.toMatch(/blob:|data:image|<img/)
  })
})

test('who comes back with the code sees their picture, fetched and opened when they ask for it', async () => {
  await lookAround(side, {}, async (page) => {
    const words = await beginTalk(page, '/write', 'zie foto')
    await choosePictures(page, [{ name: 'a.png', mimeType: 'image/png', buffer: await pngOf(40, 30) }])
    await page.locator('[data-chosen] canvas').waitFor()
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    await expect.poll(() => page.locator('[data-way]').last().textContent(), soon).toBe('Aangekomen')
    await page.reload()
    await page.locator('html[data-talk="ready"]').waitFor()
    await page.locator('[name="code"]').fill(words.join(' '))
    await page.locator('form[data-talk="open"] [type="submit"]').click()
    await expect.poll(() => linesOf(page), soon).toEqual(['zie foto', ''])
    await page.locator('[data-lines] li:last-child button').click()
    const canvas = page.locator('[data-lines] li:last-child canvas')
    await canvas.waitFor()
    expect(await canvas.evaluate((drawn: HTMLCanvasElement) => [drawn.width, drawn.height])).toEqual([40, 30])
  })
})

test('what is no picture by its first bytes is refused, whatever it is called, and so is a sixth', async () => {
  await lookAround(side, {}, async (page) => {
    await beginTalk(page, '/write', 'zie foto')
    const fault = page.locator('[data-add-fault]')
    for (const buffer of [
      Buffer.from('%PDF-1.7 niet een foto'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
      Buffer.from(''),
    ]) {
      await choosePictures(page, [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer }])
      await expect.poll(() => fault.textContent(), soon).toContain('JPEG, PNG of WebP')
      await page.locator('input[type="file"]').evaluate((input) => input.dispatchEvent(new Event('change')))
      await expect.poll(() => fault.textContent(), soon).toBe('')
    }
    const small = await pngOf(20, 20)
    const six = Array.from({ length: 6 }, (_, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer: small }))
    await choosePictures(page, six)
    await expect.poll(() => page.locator('[data-chosen] canvas').count(), soon).toBe(5)
    await expect.poll(() => fault.textContent(), soon).toContain('vijf')
    await page.locator('[data-take-out]').first().click()
    expect(await page.locator('[data-chosen] canvas').count()).toBe(4)
  })
})

test('a message that is refused for good gives its text and its pictures back', async () => {
  await lookAround(side, { mayFail: true }, async (page) => {
    await beginTalk(page, '/write', 'zie foto')
    await page.route('**/talk/add', (route) => route.fulfill({ status: 409, json: { problem: 'full' } }))
    await choosePictures(page, [{ name: 'a.png', mimeType: 'image/png', buffer: await pngOf(40, 30) }])
    await page.locator('[data-chosen] canvas').waitFor()
    await page.locator('form[data-talk="add"] [name="text"]').fill('hier')
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    await expect.poll(() => page.locator('[data-add-fault]').textContent(), soon).toContain('Niet verstuurd')
    expect(await page.locator('form[data-talk="add"] [name="text"]').inputValue()).toBe('hier')
    const canvas = page.locator('[data-chosen] canvas')
    await canvas.waitFor()
    expect(await canvas.evaluate((drawn: HTMLCanvasElement) => [drawn.width, drawn.height])).toEqual([40, 30])

    await page.unroute('**/talk/add')
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    const number = (await side.desk.numbers()).at(-1) ?? ''
    await expect.poll(() => side.desk.read(number), soon).toEqual(['zie foto', 'hier'])
    expect(await tellsOf(await side.desk.picture(number, 2, 1))).toMatchObject({ width: 40, height: 30 })
  })
})
