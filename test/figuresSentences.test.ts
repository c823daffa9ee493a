import { describe, expect, test } from 'vitest'
import type { CountedFigures, CountedSentence } from '../src/domain/figures/countedFigures.ts'
import type { SentenceDefinition } from '../src/domain/figures/definitionSet.ts'
import { foldFigures } from '../src/domain/figures/foldFigures.ts'
import { yearEnd } from '../src/domain/shared/isoDate.ts'
import { type Locale, locales } from '../src/domain/shared/locale.ts'
import { plain, reportParts, reportText } from '../src/outputs/figures/reportText.ts'
import { readNl2018 } from './support/nlFigures.ts'

const { definitions, names } = await readNl2018()
const question = { year: 2031, asOf: yearEnd(2031), knownAt: null }
const noCounts = { cube: [], previousCube: [], adviceRequests: 0 }
const empty = foldFigures(definitions, names, noCounts, question)
const compared: CountedFigures = { ...empty, previousYear: 'data' }

/** Small numbers and a large one, in every combination for sentences of up to four numbers. */
const sizes = [0, 1, 2, 1234]

function* combinations(keys: readonly string[]): Generator<Record<string, number>> {
  const [first, ...others] = keys
  if (first === undefined) yield {}
  else for (const rest of combinations(others)) for (const size of sizes) yield { [first]: size, ...rest }
}

function said(id: string, values: Readonly<Record<string, number>>, locale: Locale, figures = compared): string {
  const sentence = definitions.sentences.find((known) => known.id === id)
  if (!sentence) throw new Error(`no sentence ${id}`)
  return plain(reportParts(sentence.text, numbersOf(sentence, values), figures, locale))
}

function numbersOf({ numbers }: SentenceDefinition, values: Readonly<Record<string, number>>) {
  const counted = Object.keys(numbers).map((name) => [name, { cell: `cell.${name}`, count: values[name] ?? 0 }])
  return Object.fromEntries(counted) as CountedSentence['numbers']
}

const wrongNumber = {
  nl: /\b1 (casussen|adviesvragen|hebben)|\b([02-9]|1\.234) (casus|adviesvraag|heeft)\b|(zijn|gaan) (daarvan )?1 |\b(is|gaat) (daarvan )?(2|1\.234) (?!meer|minder)/,
  en: /\b1 (cases|requests)\b|\b([02-9]|1,234) (case|request)\b|\b1 (of these )?(are|were)\b|\b(2|1,234) (of these )?(is|was|has)\b/,
} as const satisfies Record<Locale, RegExp>

describe.each(locales)('a sentence in %s', (locale) => {
  for (const sentence of definitions.sentences) {
    test(`reads well for none, one and many: ${sentence.id}`, () => {
      const keys = Object.keys(sentence.numbers)
      for (const figures of [compared, empty])
        for (const values of combinations(keys.slice(0, 4))) {
          const text = said(sentence.id, values, locale, figures)
          expect(text).not.toMatch(/[{}<>#]| {2}|^\s|\s$| [.,;:]|\.\.|undefined|NaN/)
          expect(text).not.toMatch(wrongNumber[locale])
          if (text !== '') expect(text).toMatch(/^[\p{Lu}\d].*\.$/u)
        }
    })

    test(`has no number of its own, and opens only numbers that it names: ${sentence.id}`, () => {
      const text = sentence.text[locale]
      expect(text.replace(/=\d+ \{/g, '')).not.toMatch(/\d/)
      const opened = [...text.matchAll(/<([a-z_]+)>/g)].map(([, name]) => name)
      expect(Object.keys(sentence.numbers)).toEqual(expect.arrayContaining(opened))
      for (const name of Object.keys(sentence.numbers)) expect(text).toContain(`{${name}`)
    })
  }

  test('of the notes and titles has nothing left to fill in', () => {
    const texts = [...definitions.notes, ...definitions.tables.map(({ title }) => title)]
    for (const text of texts) expect(reportText(text, empty, locale)).toMatch(/^[^{}<>#]+$/)
  })
})

describe('the year before', () => {
  test.each([
    ['nl', 19, 'Dat is 19 meer dan in 2030. Toen was het aantal 38.'],
    ['nl', -1, 'Dat is 1 minder dan in 2030. Toen was het aantal 38.'],
    ['nl', 0, 'Dat is evenveel als in 2030. Toen was het aantal 38.'],
    ['en', 19, 'That is 19 more than in 2030. The number then was 38.'],
    ['en', -1, 'That is 1 fewer than in 2030. The number then was 38.'],
    ['en', 0, 'That is as many as in 2030. The number then was 38.'],
  ] as const)('is compared in %s when the change is %i', (locale, change, expected) => {
    expect(said('comparison', { change, previous: 38 }, locale)).toBe(expected)
  })

  test('is not compared when the register has nothing on it', () => {
    expect(said('comparison', { change: 57, previous: 0 }, 'en', empty)).toBe(
      'This register has no figures for 2030, so they cannot be compared.',
    )
    expect(said('topic_abandonment', { total: 39, change: 39 }, 'nl', empty)).toBe(
      '39 casussen gaan over achterlating.',
    )
  })
})

test('a sentence that has nothing to say is left away', () => {
  expect(said('abandonment_permission', { permission: 0, returned: 0 }, 'nl')).toBe('')
})

test('the words that print a number carry its cell', () => {
  const sentence = definitions.sentences.find(({ id }) => id === 'abandonment_others')
  if (!sentence) throw new Error('no sentence')
  const parts = reportParts(sentence.text, numbersOf(sentence, { open: 6, others: 33 }), compared, 'nl')
  expect(parts).toEqual([
    { text: 'De andere ', number: undefined },
    { text: '33', number: { cell: 'cell.others', count: 33 } },
    { text: ' hebben een uitkomst.', number: undefined },
  ])
})
