import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import type { KnowledgePage } from './document.ts'
import { searchPages } from './searchPages.ts'

function page(number: number, title: string, text: string): KnowledgePage {
  const day = '2026-11-22' as IsoDate
  return {
    file: `nl/p${number}.md`,
    code: `p${number}`,
    language: 'nl',
    kind: 'page',
    number,
    title,
    summary: 'Waarover',
    owner: 'lkha',
    sources: ['factsheet'],
    version: day,
    checkedOn: undefined,
    nextReview: day,
    status: 'complete',
    opening: [{ kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text }] }] }],
    sections: [{ id: 'part', level: 2, title: 'Somalië', line: 1, blocks: [] }],
  }
}

const pages = [page(1, 'Cijfers', 'Ambassades tellen niet mee.'), page(2, 'Ambassades', 'Per land een nummer.')]
const found = (question: string) => searchPages(pages, question).map(({ page: { code } }) => code)

test('a word in a title goes before one in the text', () => {
  expect(found('ambassades')).toEqual(['p2', 'p1'])
})

test('every word has to stand on the page, and its beginning is enough', () => {
  expect(found('ambas numm')).toEqual(['p2'])
  expect(found('ambassades geit')).toEqual([])
})

test('capitals and accents do not count', () => {
  expect(found('SOMALIE')).toEqual(['p1', 'p2'])
  expect(found('somalië')).toEqual(['p1', 'p2'])
})

test('a question without a word finds nothing', () => {
  expect([found(''), found(' ?! ')]).toEqual([[], []])
})

test('the first paragraph with a word is shown with it', () => {
  expect(searchPages(pages, 'nummer')[0]?.excerpt).toBe('Per land een nummer.')
})

test('no question breaks it, however long or strange', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
      expect(searchPages(pages, question).length).toBeLessThanOrEqual(pages.length)
    }),
  )
})
