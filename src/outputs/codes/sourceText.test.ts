import { expect, test } from 'vitest'
import { words } from '../../messages/words.ts'
import { sourceText } from './sourceText.ts'

const sources = new Map([['factsheet', { nl: 'Factsheet achterlating', en: 'Factsheet on abandonment' }]])

test('a source is named with its place, in the language of the page', () => {
  const source = { mark: 'seed', ref: 'factsheet', at: 'footer' } as const
  expect(sourceText(source, sources, words('en'), 'en')).toBe('Stands in: Factsheet on abandonment (footer)')
  expect(sourceText({ ...source, at: undefined }, sources, words('nl'), 'nl')).toBe('Staat in: Factsheet achterlating')
})

test('what nobody checked says so in words', () => {
  expect(sourceText({ mark: 'not_verified' }, sources, words('nl'), 'nl')).toBe('Nog niet gecontroleerd')
})

test('a source that is not described is named by its code', () => {
  const source = { mark: 'read', ref: 'unheard_of', at: undefined } as const
  expect(sourceText(source, sources, words('en'), 'en')).toBe('Read in: unheard_of')
})
