import { expect, test } from 'vitest'
import { contentOf } from '../../boundary/content/contentOf.ts'
import { words } from '../../messages/words.ts'
import { findingSentences } from './contentCheck.ts'

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

Tekst.
`
const pages = [
  ...['" Titel"', '""', '7', `"${'x'.repeat(2_001)}"`, '['].map((bad) => ['title: Titel', `title: ${bad}`]),
  ...['0', '1000', '1.5', 'een'].map((bad) => ['number: 1', `number: ${bad}`]),
  ...['7', 'Twee woorden', 'a'.repeat(61)].map((bad) => ['owner: lkha', `owner: ${bad}`]),
  ...['[]', 'factsheet', '[7]'].map((bad) => ['[factsheet]', bad]),
  ...['"2026-02-30"', '7'].map((bad) => ['"2026-11-22"', bad]),
  ...['kind: folder', ''].map((bad) => ['kind: factsheet', bad]),
  ['status: complete', 'status: complete\ncolour: red'],
].map(([good = '', bad = '']) => ['nl/page.md', head.replace(good, bad)] as const)
const others = [
  ['embassies/MA.yaml', 'number: 7\nsource: x\nchecked_on: "2026-11-20"\n'],
  ['embassies/MA.yaml', 'number: "0612345678"\nsource: ""\nchecked_on: "2026-11-20"\n'],
  ['embassies/MA.yaml', `number: "+212 537 21 96 00"\nsource: ${'x'.repeat(301)}\nchecked_on: soon\n`],
  ['embassies/MA.yaml', 'just words\n'],
  ['contacts/hub_lkha.yaml', 'checked_on: "2026-11-20"\nhow: called\nsource: nam op\n'],
  ['contacts/hub_lkha.yaml', 'checked_on: "2026-11-20"\nhow: guessed\nsource: nam op\nnumber: 112\n'],
] as const

test.each([...pages, ...others])(
  'what %s expects where it is wrong is said in Dutch, with no word of the parser',
  (file, text) => {
    const { findings } = contentOf(new Map([[file, text]]))
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      const { expected } = findingSentences(finding, words('nl'))
      expect(expected).not.toMatch(/\b(a|an|the|one of|must|expected|invalid|text|too|string|field|file|whole)\b/i)
    }
  },
)

test('a sign that is no UTF-8 is a finding with its line, in a page and in a fact', () => {
  const found = (file: string, text: string) =>
    contentOf(new Map([[file, text]])).findings.map(({ rule, line }) => `${rule} ${line}`)
  expect(found('nl/page.md', head.replace('Tekst.', 'Goed.\n\nNiet g\uFFFDed.'))).toEqual(['not_utf8 16'])
  const embassy = 'number: "+212 537 21 96 00"\nsource: "g\uFFFDzien"\nchecked_on: "2026-11-20"\n'
  expect(found('embassies/MA.yaml', embassy)).toEqual(['not_utf8 2'])
})
