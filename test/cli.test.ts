import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { makeBakenFolder } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder

test('baken --help answers on stdout', async () => {
  const { code, out, err } = await baken(['--help'])
  expect([code, err, out]).toEqual([0, '', expect.stringContaining('reconcile')])
})

test('what was typed wrong is exit 2, and with --format json one document', async () => {
  const { code, out, err } = await baken(['frob', '--format', 'json'])
  expect([code, err, JSON.parse(out).error.code]).toEqual([2, '', 'invalid-input'])
})

test('a setting that is wrong is named, and its value is never repeated', async () => {
  const env = { DATABASE_URL: 'mysql://somebody:hunter2@example.org/x' }
  const { code, err } = await baken(['figures', '2018'], { env })
  expect([code, err]).toEqual([2, expect.stringMatching(/^DATABASE_URL klopt niet/)])
  expect(err).not.toContain('hunter2')
})

test('the template of an import has the header and the codes', async () => {
  const { code, out, err } = await baken(['import', '--template'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('ref,kind,reported_on,channel')
  expect(out).toContain('returned_with_support')
})

test('reconcile exits 1 on the published text, with the n of table 6', async () => {
  const { code, out } = await baken(['reconcile', fixture('annual-figures-2018.txt')])
  expect([code, out]).toEqual([1, expect.stringContaining('er staat 11, verwacht 15')])
})

test('stop has nothing to stop', async () => {
  const { code, out, err } = await baken(['stop'])
  expect([code, out, err]).toEqual([0, '', 'Er draaide geen database.\n'])
})

test('nothing of all this made a data folder or a key', () => {
  expect([existsSync(folder.data), existsSync(folder.keyFile)]).toEqual([false, false])
})

function fixture(name: string): string {
  return new URL(`fixtures/${name}`, import.meta.url).pathname
}
