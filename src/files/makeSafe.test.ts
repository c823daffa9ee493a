import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docxParts, odtParts, xlsxParts, zipOf } from '../../test/files/officeFiles.ts'
import { pdfBomb, pdfWithTraces } from '../../test/files/pdfFiles.ts'
import { pictureWithTraces } from '../../test/files/pictures.ts'
import { cleanFile } from './cleanFile.ts'
import { fileLimits } from './fileLimits.ts'
import { makeSafe } from './makeSafe.ts'

test('a safe file says its kind, its type and both hashes', async () => {
  const sent = await pictureWithTraces()
  const answer = await makeSafe(sent)
  if (!answer.ok) throw new Error(answer.error.code)
  const { kind, mediaType, bytes, sha256, sha256OfOriginal, preview } = answer.value
  expect([kind, mediaType, preview.kind]).toEqual(['jpeg', 'image/jpeg', 'image'])
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(sha256OfOriginal).toBe(createHash('sha256').update(sent).digest('hex'))
  expect(sha256).not.toBe(sha256OfOriginal)
})

test('a file made safe once is taken again, and then carries nothing', async () => {
  const samples = [
    await pictureWithTraces(),
    await pdfWithTraces(1),
    zipOf(docxParts()),
    zipOf(xlsxParts()),
    zipOf(odtParts()),
  ]
  for (const sent of samples) {
    const once = await makeSafe(sent)
    if (!once.ok) throw new Error(once.error.code)
    const twice = await makeSafe(once.value.bytes)
    expect(twice).toMatchObject({ ok: true, value: { kind: once.value.kind, removed: [] } })
  }
})

test('an empty file and one that is too large are refused at once', async () => {
  expect(await makeSafe(Buffer.alloc(0))).toEqual({ ok: false, error: { code: 'empty' } })
  const line = Buffer.alloc(100_000_000, 'a')
  const answer = { code: 'too-large', bytes: 100_000_000, most: fileLimits.bytes }
  expect(await makeSafe(line)).toEqual({ ok: false, error: answer })
  const text = { code: 'too-large', bytes: 6_000_000, most: fileLimits.textBytes }
  expect(await makeSafe(line.subarray(0, 6_000_000))).toEqual({ ok: false, error: text })
})

test('a file that unpacks without end is stopped by its memory, and takes nobody along', async () => {
  const packed = deflateSync(Buffer.alloc(1_500_000_000), { level: 9 })
  const bomb = await pdfBomb(packed)
  const answer = await makeSafe(bomb, { ...fileLimits, memoryBytes: 300_000_000 })
  expect(answer).toEqual({ ok: false, error: { code: 'too-much-work' } })
})

test('a file that takes too long is stopped by the clock', async () => {
  const started = performance.now()
  const answer = await makeSafe(await pictureWithTraces(), { ...fileLimits, milliseconds: 20 })
  expect(answer).toEqual({ ok: false, error: { code: 'too-much-work' } })
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('of many files at once each gets its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => makeSafe(Buffer.from(`file ${index}`))))
  const texts = answers.map((answer) => (answer.ok ? Buffer.from(answer.value.bytes).toString() : answer.error.code))
  expect(texts).toEqual(Array.from({ length: 8 }, (_, index) => `file ${index}`))
})

test('more files than can wait are sent away as busy', async () => {
  const many = Array.from({ length: 30 }, () => makeSafe(Buffer.from('x'), { ...fileLimits, milliseconds: 200 }))
  const settled = await Promise.allSettled(many)
  const busy = settled.filter(({ status }) => status === 'rejected')
  expect(busy.length).toBe(8)
})

test('a file with any of its bytes changed gets an answer, never a crash', async () => {
  const samples = [
    await pictureWithTraces(),
    await pictureWithTraces('webp'),
    await pdfWithTraces(1),
    zipOf(docxParts()),
  ]
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), changes, fc.nat(), async (sample, changed, cut) => {
      const bytes = Buffer.from(sample.subarray(0, sample.length - (cut % 3 === 0 ? cut % sample.length : 0)))
      for (const [at, value] of changed) bytes[at % bytes.length] = value
      const answer = await cleanFile(bytes, fileLimits)
      expect(answer.ok ? answer.value.bytes.length : answer.error.code).toBeTruthy()
    }),
    { numRuns: 300 },
  )
})

test('any bytes at all get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
      expect(await cleanFile(bytes, fileLimits)).toHaveProperty('ok')
    }),
    { numRuns: 300 },
  )
})
