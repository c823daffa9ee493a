import { expect, test } from 'vitest'
import { languageOf, type PublicRoute, pathIn, publicRoutes } from './publicPaths.ts'

const codes = ['nl', 'en', 'ar']

test('an address has the same plain word in every language, behind the code of all but the first', () => {
  expect([pathIn('nl', 'home'), pathIn('ar', 'home')]).toEqual(['/', '/ar'])
  expect([pathIn('nl', 'questions'), pathIn('ar', 'questions')]).toEqual(['/questions', '/ar/questions'])
})

test('no address says what the site is about', () => {
  expect(Object.values(publicRoutes).join()).not.toMatch(/marri|abandon|force|violen|help|victim|report|danger/)
})

test('every address of a page leads to its language', () => {
  for (const code of codes) {
    for (const route of Object.keys(publicRoutes) as PublicRoute[])
      expect(languageOf(pathIn(code, route), codes)).toBe(code)
  }
})

test.each(['/en', '/en?a=b', '/en/none'])('%s is in English, also when there is no such page', (url) => {
  expect(languageOf(url, codes)).toBe('en')
})

test.each(['/english', '/read', '/tr/read', '/assets/en', '//en'])('%s is in no other language', (url) => {
  expect(languageOf(url, codes)).toBe('nl')
})
