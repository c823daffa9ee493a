import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAround } from './publicSide.tsx'
import { beginTalk, linesOf, openTalkSide, type TalkSide } from './talkSide.ts'

// Pictures go as they can be seen, and with nothing else that a file tells.

let side: TalkSide
beforeAll(async () => {
  side = await openTalkSide()
})
afterAll(() => side.close())

const soon = { timeout: 20_000 }
const canary = 'KANARIE-TOESTEL'

test('a picture is drawn anew: where and with what it was made does not leave the device', async () => {
  const photo = await photoWithPlace(3_000, 1_500)
  expect(await tellsOf(photo)).toMatchObject({ exif: true, canary: true })
  await lookAround(side, {}, async (page) => {
    await beginTalk(page, '/write', 'zie foto')
    await choose(page, [{ name: 'thuis-bij-sara.jpg', mimeType: 'image/jpeg', buffer: photo }])
    await page.locator('[data-chosen] canvas').waitFor()
    await page.locator('form[data-talk="add"] [name="text"]').fill('hier')
    await page.locator('form[data-talk="add"] [type="submit"]').click()
    const number = (await side.desk.numbers()).at(-1) ?? ''
    await expect.poll(() => side.desk.read(number), soon).toEqual(['zie foto', 'hier'])
    const got = Buffer.from(await side.desk.picture(number, 2, 1))
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
    await choose(page, [{ name: 'a.png', mimeType: 'image/png', buffer: await pngOf(40, 30) }])
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
      await choose(page, [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer }])
      await expect.poll(() => fault.textContent(), soon).toContain('JPEG, PNG of WebP')
      await page.locator('input[type="file"]').evaluate((input) => input.dispatchEvent(new Event('change')))
      await expect.poll(() => fault.textContent(), soon).toBe('')
    }
    const small = await pngOf(20, 20)
    const six = Array.from({ length: 6 }, (_, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer: small }))
    await choose(page, six)
    await expect.poll(() => page.locator('[data-chosen] canvas').count(), soon).toBe(5)
    await expect.poll(() => fault.textContent(), soon).toContain('vijf')
    await page.locator('[data-take-out]').first().click()
    expect(await page.locator('[data-chosen] canvas').count()).toBe(4)
  })
})

type File = { name: string; mimeType: string; buffer: Buffer }
const choose = (page: Page, files: File[]) => page.locator('input[type="file"]').setInputFiles(files)

/** A photo as a phone makes it: turned, with a place, a device and noise that makes it large. */
function photoWithPlace(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: 'grey', noise } })
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: canary, Model: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 18/1 0/1' },
    })
    .toBuffer()
}

const pngOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()

async function tellsOf(bytes: Buffer) {
  const { exif, format, width, height } = await sharp(bytes).metadata()
  return { exif: exif !== undefined, canary: bytes.includes(canary), format, width, height }
}
