import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SearchedPage, searchPages } from './searchPages.ts'

function page(number: number, title: string, text: string): SearchedPage {
  return { number, title, summary: 'Waarover', headings: ['Somalië'], texts: [text] }
}

const pages = [page(1, 'Cijfers', 'Ambassades tellen niet mee.'), page(2, 'Ambassades', 'Per land een nummer.')]
const found = (question: string) => searchPages(pages, question).map(({ page: { number } }) => number)

test('a word in a title goes before one in the text', () => {
  expect(found('ambassades')).toEqual([2, 1])
})

test('every word has to stand on the page, and its beginning is enough', () => {
  expect(found('ambas numm')).toEqual([2])
  expect(found('ambassades geit')).toEqual([])
})

test('capitals and accents do not count', () => {
  expect(found('SOMALIE')).toEqual([1, 2])
  expect(found('somalië')).toEqual([1, 2])
})

test('a question without a word finds nothing', () => {
  expect([found(''), found(' ?! ')]).toEqual([[], []])
})

test('the text with most of the words is shown with it, of equals the first', () => {
  expect(searchPages(pages, 'nummer')[0]?.excerpt).toBe('Per land een nummer.')
  const texts = ['Van 14 tot 18 jaar.', '150 tot 800 mensen.', '150 tot 800 vrouwen.']
  const figures = { number: 3, title: 'Cijfers', summary: '', headings: [], texts }
  expect(searchPages([figures], '150 tot 800')[0]?.excerpt).toBe('150 tot 800 mensen.')
})

test('no question breaks it, however long or strange', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
      expect(searchPages(pages, question).length).toBeLessThanOrEqual(pages.length)
    }),
  )
})
