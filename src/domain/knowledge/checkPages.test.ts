import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { checkContent, checkPages, type KnownCodes } from './checkPages.ts'
import type { Inline, KnowledgePage } from './document.ts'
import type { CheckableContact, ContactCheck } from './publishing/contactCheck.ts'

const day = (text: string) => text as IsoDate
const today = day('2026-11-22')
const hub: CheckableContact = {
  code: 'hub',
  facts: { number: '070', hours_nl: 'dag' },
  sourceDate: '2022-08',
  checkedOn: null,
}
const known: KnownCodes = {
  contacts: new Map([['hub', hub]]),
  embassies: new Set(['MA']),
  sources: new Set(['factsheet', 'study']),
  organisations: new Set(['lkha']),
  parts: { figures: new Set(['cases']) },
}

function page(changes: Partial<KnowledgePage> = {}): KnowledgePage {
  const { language = 'nl', code = 'one' } = changes
  return {
    file: `${language}/${code}.md`,
    code,
    language,
    kind: 'factsheet',
    number: 1,
    title: 'Titel',
    summary: 'Waarover',
    owner: 'lkha',
    sources: ['factsheet'],
    version: today,
    checkedOn: undefined,
    nextReview: day('2027-02-22'),
    status: 'complete',
    opening: [],
    sections: [{ id: 'part', level: 2, title: 'Deel', line: 20, blocks: [] }],
    ...changes,
  }
}

const pair = (changes: Partial<KnowledgePage> = {}) => [page(), page({ language: 'en', ...changes })]
const line = (inline: Inline): Partial<KnowledgePage> => ({ opening: [{ kind: 'paragraph', children: [inline] }] })
const both = (changes: Partial<KnowledgePage>) => [page(changes), page({ ...changes, language: 'en' })]
const rules = (pages: readonly KnowledgePage[]) =>
  checkPages(pages, known, today).map(({ rule, file, line }) => `${rule} ${file} ${line}`)

test('pages that agree and lead somewhere have no findings', () => {
  expect(rules(pair())).toEqual([])
})

describe('languages', () => {
  test('Dutch and English are both there', () => {
    expect(rules([page()])).toEqual(['language_missing en/one.md 1'])
    expect(rules([page({ language: 'en' })])).toEqual(['language_missing nl/one.md 1'])
  })

  test('a third language may be there or not, and then follows the Dutch page too', () => {
    const arabic = page({ language: 'ar', status: 'draft', sections: [] })
    expect(rules([...pair(), arabic])).toEqual(['headings_differ ar/one.md 1'])
  })

  test('the first heading that differs is named with its line', () => {
    const sections = [{ id: 'other', level: 2, title: 'Other', line: 31, blocks: [] } as const]
    expect(rules(pair({ sections }))).toEqual(['headings_differ en/one.md 31'])
  })

  test.each([
    ['kind', { kind: 'page' }],
    ['number', { number: 2 }],
    ['sources', { sources: ['study'] }],
  ] as const)('%s is the same in every language', (_field, changes) => {
    expect(rules(pair(changes))).toEqual(['fields_differ en/one.md 1'])
  })

  test('the same lists stand on the page', () => {
    expect(rules(pair({ opening: [{ kind: 'listing', name: 'signals', about: undefined, line: 14 }] }))).toEqual([
      'listings_differ en/one.md 1',
    ])
  })

  test('a page that is there but can’t be read is not called missing', () => {
    const broken = { rule: 'front_matter_field', file: 'en/one.md', line: 3, about: 'x', expected: 'y' } as const
    expect(checkContent({ embassies: [], checks: [], pages: [page()], findings: [broken] }, known, today)).toEqual([
      broken,
    ])
  })
})

describe('links and codes', () => {
  const link = (code: string, heading?: string): Inline => ({ kind: 'page', code, heading, line: 15, children: [] })

  test('a link leads to a page of the same language, and to a heading that is there', () => {
    expect(rules(both(line(link('one', 'part'))))).toEqual([])
    expect(rules(both(line(link('two'))))).toEqual(['page_unknown en/one.md 15', 'page_unknown nl/one.md 15'])
    expect(rules(both(line(link('one', 'gone'))))).toEqual([
      'heading_unknown en/one.md 15',
      'heading_unknown nl/one.md 15',
    ])
  })

  test.each([
    ['contact_unknown', line({ kind: 'contact', code: 'nobody', line: 15 })],
    ['source_not_listed', line({ kind: 'source', code: 'study', line: 15 })],
    ['listing_unknown', { opening: [{ kind: 'listing', name: 'figures', about: 'none', line: 15 }] }],
    ['listing_unknown', { opening: [{ kind: 'listing', name: 'figures', about: undefined, line: 15 }] }],
    ['listing_unknown', { opening: [{ kind: 'listing', name: 'signals', about: 'cases', line: 15 }] }],
  ] as const)('%s is found with its line', (rule, changes) => {
    expect(rules(both(changes))).toEqual([`${rule} en/one.md 15`, `${rule} nl/one.md 15`])
  })

  test('what stands within a list or a warning is checked too', () => {
    const inner = [{ kind: 'paragraph', children: [{ kind: 'contact', code: 'nobody', line: 15 }] }] as const
    expect(rules(both({ opening: [{ kind: 'warning', children: inner }] }))).toHaveLength(2)
    expect(rules(both({ opening: [{ kind: 'list', isOrdered: false, items: [inner] }] }))).toHaveLength(2)
  })

  test('owner and sources are of the profile', () => {
    expect(rules(both({ owner: 'nobody' }))).toEqual(['owner_unknown en/one.md 1', 'owner_unknown nl/one.md 1'])
    expect(rules(both({ sources: ['gone'] }))).toEqual(['source_unknown en/one.md 1', 'source_unknown nl/one.md 1'])
  })

  test('a number is of one page', () => {
    expect(rules([...pair(), ...both({ code: 'two' })])).toEqual([
      'number_twice en/two.md 1',
      'number_twice nl/two.md 1',
    ])
  })
})

describe('dates', () => {
  test.each([
    ['date_ahead', { version: day('2026-11-23') }],
    ['date_ahead', { checkedOn: day('2026-11-23') }],
    ['review_before_version', { nextReview: today }],
  ])('%s', (rule, changes) => {
    expect(rules(both(changes))).toEqual([`${rule} en/one.md 1`, `${rule} nl/one.md 1`])
  })

  test('a review that has passed is work for an editor, and no fault of the page', () => {
    expect(rules(both({ version: day('2025-01-01'), nextReview: day('2025-04-01') }))).toEqual([])
  })
})

describe('the check of a contact', () => {
  const check = (changes: Partial<ContactCheck> = {}): ContactCheck => ({
    file: 'contacts/hub.yaml',
    contact: 'hub',
    checkedOn: today,
    how: 'called',
    source: 'nam op',
    facts: hub.facts,
    lines: { checked_on: 1, how: 2, source: 3, number: 4, hours_nl: 5 },
    ...changes,
  })
  const found = (changes: Partial<ContactCheck>) =>
    checkContent({ embassies: [], checks: [check(changes)], pages: [], findings: [] }, known, today).map(
      ({ rule, line: at, about, expected }) => `${rule} ${at} ${about} ${expected}`,
    )

  test('of exactly what the profile has, on a day that was, is no finding, however old it is', () => {
    expect([found({}), found({ checkedOn: day('2022-08-01') })]).toEqual([[], []])
  })

  test('of a day that is to come or before its source is a finding', () => {
    expect(found({ checkedOn: day('2026-11-23') })).toEqual(['date_ahead 1 checked_on 2026-11-22'])
    expect(found({ checkedOn: day('2022-07-31') })).toEqual(['check_before_source 1 checked_on 2022-08'])
  })

  test('of another number or hour than the profile has is a finding on that line, with what the profile has', () => {
    expect(found({ facts: { ...hub.facts, number: '071' } })).toEqual(['check_of_other 4 number 070'])
    expect(found({ facts: { ...hub.facts, url: 'https://x.nl' } })).toEqual(['check_of_other 1 url -'])
    expect(found({ facts: { number: '070' } })).toEqual(['check_of_other 5 hours_nl dag'])
  })

  test('of a contact that the profile does not have is a finding', () => {
    expect(found({ contact: 'gone' })).toEqual(['contact_unknown 1 gone '])
  })
})
