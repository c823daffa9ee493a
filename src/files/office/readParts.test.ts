import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxParts, zipOf } from '../../../test/files/officeFiles.ts'
import { fileLimits } from '../fileLimits.ts'
import { FileRefused } from '../safeFile.ts'
import { readParts } from './readParts.ts'

async function refusal(bytes: Uint8Array, limits = fileLimits): Promise<unknown> {
  try {
    return await readParts(bytes, limits)
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal
    throw error
  }
}

test('the parts of an archive come out as they went in', async () => {
  const parts = await readParts(zipOf({ 'a/b.xml': '<x/>', c: 'text' }), fileLimits)
  expect(Object.fromEntries(parts ?? [])).toEqual({ 'a/b.xml': Buffer.from('<x/>'), c: Buffer.from('text') })
})

test('a small archive that unpacks to very much is refused before it is unpacked', async () => {
  const bomb = zipOf(docxParts({ 'word/media/image1.png': new Uint8Array(120_000_000) }))
  expect(bomb.length).toBeLessThan(200_000)
  expect(await refusal(bomb)).toEqual({ code: 'unpacks-too-large', most: fileLimits.unpackedBytes })
})

test('an archive that announces less than it holds is refused while it is unpacked', async () => {
  const bomb = zipOf({ 'a.xml': new Uint8Array(5_000_000) })
  const announced = bomb.lastIndexOf('PK\x01\x02') + 24
  bomb.writeUInt32LE(100, announced)
  expect(await refusal(bomb)).toEqual({ code: 'unsafe-archive' })
})

test('more parts than an office file has are refused', async () => {
  const many = zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`p${index}`, ''])))
  expect(await refusal(many)).toEqual({ code: 'too-many-parts', parts: 1_001, most: 1_000 })
})

test.each(['../x', '/etc/x', 'a/../../x', 'C:/x', 'a\\b', 'a//b', 'nul\0l', 'a\u202eb'])(
  'a part named %s refuses the file',
  async (name) => {
    expect(await refusal(zipOf({ [name]: 'x' }))).toEqual({ code: 'unsafe-archive' })
  },
)

test('a part that is a link to another file is refused', async () => {
  const link = zipSync({ 'word/link': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
  expect(await refusal(link)).toEqual({ code: 'unsafe-archive' })
})

test('two parts of one name are refused, since readers differ in which they take', async () => {
  const twice = zipOf({ 'word/aaaa.xml': 'x', 'word/bbbb.xml': 'y' }).toString('latin1').replaceAll('bbbb', 'AAAA')
  expect(await refusal(Buffer.from(twice, 'latin1'))).toEqual({ code: 'unsafe-archive' })
})

test('a locked part is refused', async () => {
  const locked = zipOf({ 'a.xml': 'x' })
  const flags = locked.lastIndexOf('PK\x01\x02') + 8
  locked.writeUInt16LE(locked.readUInt16LE(flags) | 1, flags)
  expect(await refusal(locked)).toEqual({ code: 'kind-not-taken', kind: 'office-old-or-locked' })
})

test('what only begins as an archive is none', async () => {
  expect(await refusal(Buffer.from('PK\x03\x04 and no more'))).toBe(undefined)
})
