import { existsSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { makeBakenFolder } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder

describe('what was typed', () => {
  test.each([
    ['nl', 'Opdrachten:', 'De jaarcijfers van een jaar'],
    ['en', 'Commands:', 'The annual figures of a year'],
  ])('--help lists every command with one line each (%s)', async (lang, heading, about) => {
    const { code, out, err } = await baken(['--lang', lang, '--help'])
    expect([code, err]).toEqual([0, ''])
    const listed = out
      .slice(out.indexOf(heading))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
    expect(listed.map((line) => line.split(' ')[0])).toEqual([
      'import',
      'figures',
      'reconcile',
      'stop',
      'migrate',
      'help',
    ])
    for (const line of listed) expect(line).toMatch(/ {2}\S/)
    expect(out).toContain(about)
  })

  test.each([
    [[], /opdracht/],
    [['figurs', '2018'], /figurs bestaat niet/],
    [['figures'], /year/],
    [['figures', '2018', '2019'], /te veel/],
    [['figures', '2018', '--as-off', '2018-01-01'], /--as-off bestaat hier niet/],
    [['import', 'a.csv', '--format'], /--format .*waarde/],
    [['figures', '2018', '--format', 'xml'], /--format.*text, json, csv, md/],
    [['figures', '2018', '--lang', 'fr'], /--lang.*nl, en/],
    [['import'], /bestand/],
    [['import', 'a.csv', '--template'], /niet allebei/],
    [['figures', '18'], /year/],
    [['figures', '2018', '--as-of', '2018-02-30'], /--as-of/],
    [['figures', '2018', '--known-at', 'gisteren'], /--known-at/],
  ])('is refused with exit 2 and a sentence when it is wrong: %j', async (typed, sentence) => {
    const { code, out, err } = await baken(typed)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    [['frob', '--format', 'json']],
    [['figures', '2018', '--frob', '--format=json']],
    [['figures', '20x8', '--format', 'json']],
    [['import', 'nope.csv', '--format', 'json']],
    [['import', '--format', 'json']],
    [['reconcile', 'nope.txt', '--format', 'json']],
  ])('gives one document on stdout with --format json, also when it is refused: %j', async (typed) => {
    const { code, out, err } = await baken(typed)
    expect([code, err]).toEqual([2, ''])
    const { error } = JSON.parse(out)
    expect([error.code, error.message]).toEqual([
      expect.stringMatching(/^(invalid-input|unreadable)$/),
      expect.stringMatching(/\S/),
    ])
  })

  test('speaks English when asked', async () => {
    expect((await baken(['frob', '--lang', 'en'])).err).toBe("There is no command frob. See 'baken --help'.\n")
  })

  test('a setting that is wrong is named, and its value is never repeated', async () => {
    const env = { DATABASE_URL: 'mysql://somebody:hunter2@example.org/x' }
    const { code, err } = await baken(['figures', '2018'], { env })
    expect([code, err]).toEqual([2, expect.stringMatching(/^DATABASE_URL klopt niet/)])
    expect(err).not.toContain('hunter2')
  })
})

describe('what needs no register makes none', () => {
  test('the template has the header and the codes', async () => {
    const { code, out, err } = await baken(['import', '--template'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('ref,kind,reported_on,channel')
    expect(out).toContain('returned_with_support')
  })

  test('reconcile exits 1 on the published text, with the n of table 6', async () => {
    const { code, out } = await baken(['reconcile', published('annual-figures-2018.txt')])
    expect(code).toBe(1)
    expect(out).toContain('er staat 11, verwacht 15')
  })

  test('reconcile exits 0 on figures that agree', async () => {
    const { code, out } = await baken(['reconcile', published('figures-2018.contract.json'), '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).checked).toBeGreaterThan(50)
  })

  test('stop has nothing to stop', async () => {
    const { code, out, err } = await baken(['stop'])
    expect([code, out, err]).toEqual([0, '', 'Er draaide geen database.\n'])
  })

  // The last of this file: nothing above it made a folder, a key or a database.
  test('no data folder and no key were made', () => {
    expect([existsSync(folder.data), existsSync(folder.keyFile)]).toEqual([false, false])
  })
})

function published(name: string): string {
  return new URL(`fixtures/${name}`, import.meta.url).pathname
}
