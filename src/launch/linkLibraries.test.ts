import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkLibraries } from './linkLibraries.ts'

/** A package in small: one library, two links to it. */
function newPackage(name = 'native'): string {
  const root = mkdtempSync(join(tmpdir(), 'baken-links-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const native = join(root, name)
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), '')
  const links = ['libpq.so', 'libpq.so.5'].map((link) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${link}`,
  }))
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  return native
}

test('links point within their folder, so that the whole can be moved', async () => {
  const native = newPackage()

  expect(await linkLibraries(native)).toBe(true)
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
})

test('a copy under another name gets its own links', async () => {
  const native = newPackage('postgresql-18.4.0')

  expect(await linkLibraries(native)).toBe(true)
  expect(readlinkSync(join(native, 'lib', 'libpq.so'))).toBe('libpq.so.5.18')
})

test('all who make the links at once are content', async () => {
  const native = newPackage()

  expect(await Promise.all(Array.from({ length: 10 }, () => linkLibraries(native)))).toEqual(Array(10).fill(true))
})
