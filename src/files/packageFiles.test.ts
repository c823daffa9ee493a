import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packFiles } from './packageFiles.ts'

const files = [
  { name: 'package.html', text: '<p>één</p>' },
  { name: 'package.json', text: '{}' },
]

test('what is packed is unpacked as it was', () => {
  const unpacked = unzipSync(packFiles(files))
  expect(Object.entries(unpacked).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(files)
})

test('a package says of no file when it was made: all are of the first moment that a ZIP knows', () => {
  const zip = Buffer.from(packFiles(files))
  // In the head of a file: the time, then the day (APPNOTE 4.3.7); 1 January 1980 is day 1 of month 1 of year 0.
  const heads = [...files.keys()].map((at) => zip.indexOf(files[at]?.name ?? '') - 30)
  expect(
    heads.map((head) => [zip.readUInt32LE(head), zip.readUInt16LE(head + 10), zip.readUInt16LE(head + 12)]),
  ).toEqual(heads.map(() => [0x04034b50, 0, (1 << 5) | 1]))
})
