import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from './makeFolder.ts'

function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'baken-folder-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

test('all who make a folder at once get one folder with its mode, and what the first puts in it stays', async () => {
  const parent = newFolder()
  const path = join(parent, 'deep', 'data')
  const makers = Array.from({ length: 20 }, async (_, maker) => {
    await makeFolder(path, 0o711)
    writeFileSync(join(path, String(maker)), '')
  })
  await Promise.all(makers)

  expect(statSync(path).mode & 0o777).toBe(0o711)
  expect(readdirSync(path)).toHaveLength(20)
  expect(readdirSync(join(parent, 'deep'))).toEqual(['data'])
})

test('a folder that is there keeps its mode', async () => {
  const path = newFolder()
  await makeFolder(path, 0o711)

  expect(statSync(path).mode & 0o777).toBe(0o700)
})
