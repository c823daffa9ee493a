import { describe, expect, test } from 'vitest'
import { parsePage } from './parsePage.ts'

const head = `---
title: Titel
summary: Waar het over gaat
kind: factsheet
number: 1
owner: lkha
sources: [factsheet]
version: "2026-11-22"
checked_on: null
next_review: "2027-02-22"
status: complete
---
`
const parse = (body: string, front = head) => parsePage('nl/page.md', `${front}\n${body}\n`)
const rulesOf = (body: string, front = head) => parse(body, front).findings.map(({ rule, line }) => `${rule} ${line}`)

test('a page has its facts, an opening, and sections with the name that every language shares', () => {
  const { page, findings } = parse('Begin.\n\n## Deel {#part}\n\n- **Vet** en [elders](other.md#top)')
  expect(findings).toEqual([])
  expect(page).toMatchObject({
    code: 'page',
    language: 'nl',
    number: 1,
    checkedOn: undefined,
    nextReview: '2027-02-22',
  })
  expect(page?.opening).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'Begin.' }] }])
  expect(page?.sections).toMatchObject([{ id: 'part', level: 2, title: 'Deel', line: 16 }])
  const [list] = page?.sections[0]?.blocks ?? []
  expect(JSON.stringify(list)).toContain('{"kind":"page","code":"other","heading":"top","line":18')
})

test('a paragraph of only a list link shows what the profile has; sources, contacts and doubts stand in a line', () => {
  const { page, findings } = parse(
    '[](list:figures/cases_2018)\n\nBel [](contact:hub_lkha). [](source:factsheet) [Misschien.](not-verified:)',
  )
  expect(findings).toEqual([])
  expect(page?.opening[0]).toMatchObject({ kind: 'listing', name: 'figures', about: 'cases_2018' })
  expect(page?.opening[1]).toMatchObject({
    children: [
      { text: 'Bel ' },
      { kind: 'contact', code: 'hub_lkha' },
      {},
      { kind: 'source', code: 'factsheet' },
      {},
      { kind: 'not_verified', children: [{ text: 'Misschien.' }] },
    ],
  })
})

describe('what a page may not have is found with its line', () => {
  test.each([
    ['<script>alert(1)</script>', 'markdown_not_allowed 14'],
    ['Tekst <b onclick="x">hier</b>', 'markdown_not_allowed 14'],
    ['![plaatje](x.png)', 'markdown_not_allowed 14'],
    ['`code`', 'markdown_not_allowed 14'],
    ['    code', 'markdown_not_allowed 14'],
    ['Tekst\n\n***', 'markdown_not_allowed 16'],
    ['[site](https://example.org)', 'link_unknown 14'],
    ['<https://example.org>', 'link_unknown 14'],
    ['[klik](javascript:alert(1))', 'link_unknown 14'],
    ['[klik](data:text/html,x)', 'link_unknown 14'],
    ['[klik](../nl/page.md)', 'link_unknown 14'],
    ['[](contact:Hub)', 'link_unknown 14'],
    ['[](list:everything)', 'listing_unknown 14'],
    ['Bel 070 34 54 319', 'number_typed 14'],
    ['Bel +31 247 247 247', 'number_typed 14'],
    ['# Kop {#top}\n\nTekst', 'heading_level 14'],
    ['### Kop {#top}\n\nTekst', 'heading_level 14'],
    ['## Kop zonder naam\n\nTekst', 'heading_without_id 14'],
    ['## Een {#same}\n\nTekst\n\n## Twee {#same}\n\nTekst', 'heading_id_twice 18'],
    ['', 'empty_page 12'],
  ])('%j', (body, found) => {
    expect(rulesOf(body)).toContain(found)
  })

  test('and is not in the page', () => {
    const { page } = parse('Tekst <i>hier</i> [site](https://example.org) en [klik](javascript:alert(1))')
    expect(JSON.stringify(page)).not.toMatch(/<i>|https|javascript/)
  })
})

test('what would cost the parser or the stack too much is a finding with its line, and not parsed', () => {
  expect(rulesOf(`Begin.\n\n${'*a_'.repeat(5_000)}`)).toEqual(['too_tangled 16'])
  expect(rulesOf(`Begin.\n\n${'> '.repeat(5_000)}x`)).toEqual(['too_tangled 16'])
  expect(rulesOf(`Begin.\n\n${'- '.repeat(5_000)}x`)).toEqual(['too_tangled 16'])
  expect(rulesOf(`Begin.\n\n${'**vet** '.repeat(40)}`)).toEqual([])
})

describe('the head of a file', () => {
  test.each([
    ['kind: factsheet', 'kind: folder', 'front_matter_field 4'],
    ['owner: lkha\n', '', 'front_matter_field 1'],
    ['status: complete', 'status: complete\ncolour: red', 'front_matter_field 12'],
    ['version: "2026-11-22"', 'version: "2026-02-30"', 'front_matter_field 8'],
    ['version: "2026-11-22"', 'version: soon', 'front_matter_field 8'],
    ['sources: [factsheet]', 'sources: []', 'front_matter_field 7'],
    ['title: Titel', 'title: [', 'front_matter_field 3'],
    ['title: Titel', 'title: Titel\ntitle: Nog een', 'front_matter_field 3'],
    ['---\ntitle', 'title', 'front_matter_missing 1'],
  ])('with %j as %j is a finding with its line', (good, bad, found) => {
    const front = head.replace(good, bad)
    expect(front).not.toBe(head)
    expect(rulesOf('Tekst', front)).toEqual([found])
  })
})

test('a file in no language is a finding', () => {
  expect(parsePage('notes.md', head).findings).toMatchObject([{ rule: 'file_name', file: 'notes.md', line: 1 }])
})

test('line ends of Windows change nothing', () => {
  const windows = parsePage('nl/page.md', `${head}\nBegin.\n\n## Deel {#part}\n\nTekst\n`.replaceAll('\n', '\r\n'))
  expect(windows).toEqual(parse('Begin.\n\n## Deel {#part}\n\nTekst'))
})
