import sharp from 'sharp'
import { expect, test } from 'vitest'
import { animatedGif, type PictureFormat, pictureWithTraces, pngOf } from '../../../test/files/pictures.ts'
import { cleanFile } from '../cleanFile.ts'
import { fileLimits } from '../fileLimits.ts'

const taken: readonly (readonly [PictureFormat, string])[] = [
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
]

test.each(taken)('a %s comes out as pixels only, and says what it carried', async (format, kind) => {
  const sent = await pictureWithTraces(format)
  expect(sent.includes('Invented Artist')).toBe(true)
  const clean = await cleanFile(sent, fileLimits)
  if (!clean.ok) throw new Error(clean.error.code)
  expect(clean.value.kind).toBe(kind)
  expect(clean.value.removed).toEqual(
    expect.arrayContaining(['place', 'camera', 'colour-profile', 'caption', 'turned']),
  )
  const { exif, xmp, icc, iptc } = await sharp(clean.value.bytes).metadata()
  expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined])
  expect(Buffer.from(clean.value.bytes).includes('Invented')).toBe(false)
})

test('a picture is turned as it was meant to be seen', async () => {
  const clean = await cleanFile(await pictureWithTraces('jpeg', 64, 48), fileLimits)
  expect(clean).toMatchObject({ ok: true, value: { width: 48, height: 64 } })
})

test('a still GIF becomes a PNG', async () => {
  const clean = await cleanFile(await pictureWithTraces('gif'), fileLimits)
  expect(clean).toMatchObject({ ok: true, value: { kind: 'png' } })
})

test('what was put behind a picture does not come along', async () => {
  const archive = Buffer.from('PK\x03\x04 an archive behind a picture')
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const clean = await cleanFile(Buffer.concat([await pictureWithTraces(format), archive]), fileLimits)
    if (!clean.ok) throw new Error(clean.error.code)
    expect(clean.value.removed).toContain('appended-bytes')
    expect(Buffer.from(clean.value.bytes).includes('PK\x03\x04')).toBe(false)
  }
})

test('a picture that moves is refused, since only a part of it could be kept', async () => {
  expect(await cleanFile(await animatedGif(), fileLimits)).toEqual({ ok: false, error: { code: 'animated' } })
  const apng = await cleanFile(pngOf(8, 8, { animated: true }), fileLimits)
  expect(apng).toEqual({ ok: false, error: { code: 'animated' } })
})

test('a flood of pixels is refused by its header, before anything is decoded', async () => {
  const started = performance.now()
  const flood = await cleanFile(pngOf(60_000, 60_000), fileLimits)
  expect(flood).toMatchObject({ ok: false, error: { code: 'too-many-pixels', width: 60_000, height: 60_000 } })
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('a picture that is cut short is refused', async () => {
  const whole = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  const cut = await cleanFile(whole.subarray(0, whole.length - 40), fileLimits)
  expect(cut).toEqual({ ok: false, error: { code: 'damaged', kind: 'png' } })
})

test('a preview fits in 1200 pixels and is never larger than the picture', async () => {
  const large = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const clean = await cleanFile(large, fileLimits)
  expect(clean).toMatchObject({ ok: true, value: { preview: { kind: 'image', width: 1200, height: 600 } } })
  const small = await cleanFile(await pictureWithTraces(), fileLimits)
  expect(small).toMatchObject({ ok: true, value: { preview: { width: 48, height: 64 } } })
})
