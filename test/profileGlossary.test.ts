import { describe, expect, test } from 'vitest'
import { glossaryFile } from '../src/boundary/profile/parts/glossaryFile.ts'
import { readYaml } from '../src/boundary/profile/readYaml.ts'
import { glossaryPage } from './support/glossaryPage.ts'
import { codesOf, part } from './support/profileNl.ts'

const work = await part('glossary')
const program = await readYaml('profiles', 'glossary.yaml', glossaryFile)

describe('the glossary', () => {
  test('docs/glossary.md is what the two glossaries give (-u writes it anew)', async () => {
    await expect(glossaryPage(work, program)).toMatchFileSnapshot('../docs/glossary.md')
  })

  test('a word stands in one of the two glossaries only', () => {
    const words = [...work.terms, ...program.terms]
    expect(new Set(codesOf(words)).size).toBe(words.length)
  })

  test('a word has one meaning: no two English words are the same', () => {
    const words = [...work.terms, ...program.terms].map(({ en }) => en)
    expect(new Set(words).size).toBe(words.length)
  })

  test('has every word that case work and figures rest on', () => {
    const needed = [
      ...['report', 'advice_request', 'case', 'client', 'topic', 'victim_group', 'verification', 'determination'],
      ...['outcome', 'result', 'right_of_residence', 'tie', 'safety_check', 'safe_contact', 'reference_date'],
      ...['referral', 'share', 'reporting_code'],
      ...['stream', 'event', 'facts', 'sealed', 'case_key', 'leaf', 'known', 'cell', 'definition_set'],
      ...['reconciliation', 'finding', 'contradiction', 'remark'],
    ]
    expect(codesOf([...work.terms, ...program.terms])).toEqual(expect.arrayContaining(needed))
  })

  test('a bar in a word does not break its row', () => {
    const term = { code: 'x', en: 'a|b', nl: 'c', def_en: 'd', def_nl: 'e' }
    const page = glossaryPage({ ...work, terms: [term] }, program)
    expect(page).toContain('| a\\|b | `x` | c | d | e |')
  })
})
