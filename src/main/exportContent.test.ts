import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../errors.ts'
import { exportContent } from './exportContent.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-export-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const texts = {
  published: new Map([
    ['nl/one.md', 'newest\n'],
    ['embassies/MA.yaml', 'number\n'],
  ]),
  earlier: new Map([
    ['nl/one.md', new Set(['first\n', 'newest\n'])],
    ['embassies/MA.yaml', new Set(['', 'number\n'])],
  ]),
}

test('published texts are written as files, and a second time nothing is', async () => {
  const folder = await emptyFolder()
  const first = await exportContent(folder, texts)
  expect(first.write).toEqual(['nl/one.md', 'embassies/MA.yaml'])
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    ...['embassies', 'embassies/MA.yaml', 'nl', 'nl/one.md'],
  ])
  const again = await exportContent(folder, texts)
  expect([again.write, again.unchanged]).toEqual([[], ['nl/one.md', 'embassies/MA.yaml']])
})

test('a folder in which a file was changed by another way keeps all its files as they are', async () => {
  const folder = await emptyFolder()
  await exportContent(folder, texts)
  await writeFile(join(folder, 'nl/one.md'), 'of a colleague\n')
  await rm(join(folder, 'embassies/MA.yaml'))
  const refused = await exportContent(folder, texts)
  expect(refused.changedBeside).toEqual(['nl/one.md'])
  expect(await readFile(join(folder, 'nl/one.md'), 'utf8')).toBe('of a colleague\n')
  expect(await readdir(join(folder, 'embassies'))).toEqual([])
})

test('a place that can’t hold files is unreadable', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(exportContent(join(folder, 'file'), texts)).rejects.toThrow(AppError)
})
