import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listDefinitionSets, readDefinitionSet } from '../src/boundary/figures/definitionSets.ts'
import { readPublishedFigures } from '../src/boundary/figures/publishedFigures.ts'
import { cellOf } from '../src/domain/figures/cellOf.ts'
import { profilesFolder, readNl2018 } from './support/nlFigures.ts'
import { profile } from './support/profileNl.ts'

const folder = mkdtempSync(join(tmpdir(), 'baken-definitions-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = readFileSync(join(profilesFolder, 'nl/definitions/nl-2018.yaml'), 'utf8')

/** Reads nl-2018 after one change to its text. */
function readChanged(from: string, to: string) {
  if (!text.includes(from)) throw new Error(`nl-2018 does not say ${from}`)
  mkdirSync(join(folder, 'nl/definitions'), { recursive: true })
  writeFileSync(join(folder, 'nl/definitions/nl-2018.yaml'), text.replace(from, to))
  return readDefinitionSet(folder, profile, 'nl-2018')
}

describe('a definition set is refused, with the place and what was expected,', () => {
  test.each([
    ['with an unknown field', 'population:', 'people: 1\npopulation:', { path: 'people' }],
    ['under another name than its file', 'name: nl-2018', 'name: nl-2019', { path: 'name' }],
    ['with a code that the profile does not know', 'place: [abroad', 'place: [abroadd', { path: 'population.place' }],
    ['with a row that counts what another row counts', 'counts: [unknown, no_right', 'counts: [unknown, open', {}],
    [
      'with a number of a cell that is not there',
      'others: table.5 - open.abandonment',
      'others: table.9 - open.abandonment',
      {},
    ],
    ['with a sum that cannot be read', 'others: table.5 - open.abandonment', 'others: table.5 * 2', {}],
    ['with advice requests in a sum', 'advice: advice_requests', 'advice: advice_requests + total', {}],
    ['with a sentence in no section', 'section: notes', 'section: note', { path: 'sentences.advice_requests.section' }],
    ['with a table in no section', 'tables: ["4"]', 'tables: []', { path: 'tables.4' }],
    [
      'with a section of a table that is not there',
      'tables: ["4"]',
      'tables: ["4", "9"]',
      { path: 'sections.both.tables' },
    ],
    ['with an id twice', '- id: comparison', '- id: total', { path: 'sentences.total' }],
    ['without a language', 'nl: Huwelijksdwang, en: Forced marriage,', 'nl: Huwelijksdwang,', {}],
  ])('%s', async (_why, from, to, detail) => {
    await expect(readChanged(from, to)).rejects.toMatchObject({ code: 'refused', publicDetail: detail })
  })

  test('when it is no YAML', async () => {
    await expect(readChanged('population: {', 'population: {{')).rejects.toMatchObject({ code: 'unreadable' })
  })
})

test('a set that is not there is not found, and the answer names those that are; a name is never a path', async () => {
  for (const name of ['nl-1900', '../../../etc/passwd', 'nl-2018.yaml', ''])
    await expect(readDefinitionSet(profilesFolder, profile, name)).rejects.toMatchObject({
      code: 'not-found',
      publicDetail: { known: 'nl-2018' },
    })
  expect(await listDefinitionSets(profilesFolder, 'nl')).toEqual(['nl-2018'])
})

test('every published number stands in a cell of the definitions', async () => {
  const { definitions, names } = await readNl2018()
  for (const { tables, published, derived, derivedYearBefore } of await readPublishedFigures(profilesFolder, 'nl')) {
    const cells = [
      ...tables.flatMap(({ id, rows }) => [`table.${id}`, ...rows.map(({ code }) => `table.${id}.${code}`)]),
      ...[published, derived, derivedYearBefore].flatMap((numbers) => Object.keys(numbers)),
    ]
    expect(cells.filter((cell) => !cellOf(definitions, names, cell))).toEqual([])
  }
})
