import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictureWithTraces } from '../../../test/files/pictures.ts'
import { jpegParts, stripJpeg } from './jpegSegments.ts'

test('a stripped photo shows the same pixels and carries nothing else', async () => {
  // Without a profile: with one, this reader would show the colours that the profile says.
  const picture = sharp({ create: { width: 90, height: 70, channels: 3, background: '#c03030' } })
  const photo = await picture
    .withExif({ IFD0: { Artist: 'Invented Artist' } })
    .jpeg()
    .toBuffer()
  const stripped = stripJpeg(Buffer.concat([photo, Buffer.from('behind it')]))
  if (!stripped) throw new Error('not a photo')
  const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer()
  expect(await pixels(stripped)).toEqual(await pixels(photo))
  const { exif, xmp, icc } = await sharp(stripped).metadata()
  expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined])
  expect(Buffer.from(stripped).includes('behind it')).toBe(false)
})

test('a progressive photo, with many scans, is walked to its end', async () => {
  const photo = await sharp(await pictureWithTraces('jpeg', 90, 70))
    .jpeg({ progressive: true })
    .toBuffer()
  expect(jpegParts(photo)?.end).toBe(photo.length)
})

test('any bytes get an answer, and no part lies outside of them', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((tail) => Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), tail]))
  fc.assert(
    fc.property(bytes, (some) => {
      const parts = jpegParts(some)
      for (const { start, end } of parts?.segments ?? []) expect(start <= end && end <= some.length).toBe(true)
      expect(parts?.end ?? 0).toBeLessThanOrEqual(some.length)
    }),
    { numRuns: 500 },
  )
})
