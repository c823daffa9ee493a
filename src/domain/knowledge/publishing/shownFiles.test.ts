import { expect, test } from 'vitest'
import type { Files } from './proposal.ts'
import { shownFiles } from './shownFiles.ts'

const project: Files = new Map([
  ['nl/one.md', 'one'],
  ['en/one.md', 'one'],
  ['nl/two.md', 'two'],
])

/** Whatever holds the word is a fault. */
const check = (files: Files) => {
  const wrong = [...files].filter(([, text]) => text.includes('wrong')).map(([file]) => file)
  const findings = wrong.map((file) => ({ rule: 'empty_page', file, line: 1, about: '', expected: '' }) as const)
  return { pages: [], embassies: [], checks: [], findings }
}
const shown = (published: Files, from = project) => shownFiles(from, published, check)

test('what was published stands in the place of the text of the project', () => {
  const { files, setAside } = shown(new Map([['nl/one.md', 'newer']]))
  expect([files.get('nl/one.md'), files.get('en/one.md'), setAside]).toEqual(['newer', 'one', []])
})

test('a page, embassy or contact with a published text that can’t be shown gives way in all its languages, and other pages stand', () => {
  const published = new Map([
    ['nl/one.md', 'wrong'],
    ['en/one.md', 'newer'],
    ['nl/two.md', 'newer'],
    ['embassies/MA.yaml', 'wrong'],
    ['embassies/TR.yaml', 'number'],
    ['contacts/hub_lkha.yaml', 'wrong'],
    ['contacts/police.yaml', 'check'],
  ])
  const { files, setAside, content } = shown(published)
  expect(setAside).toEqual(['contacts/hub_lkha', 'embassies/MA', 'pages/one'])
  expect([files.get('nl/one.md'), files.get('en/one.md'), files.get('nl/two.md')]).toEqual(['one', 'one', 'newer'])
  expect([files.has('embassies/MA.yaml'), files.has('embassies/TR.yaml'), content.findings]).toEqual([false, true, []])
  expect([files.has('contacts/hub_lkha.yaml'), files.has('contacts/police.yaml')]).toEqual([false, true])
})

test('a fault of the project itself sets nothing aside', () => {
  const faulty = new Map([...project, ['nl/two.md', 'wrong']])
  const { setAside, content } = shown(new Map([['nl/one.md', 'newer']]), faulty)
  expect([setAside, content.findings.map(({ file }) => file)]).toEqual([[], ['nl/two.md']])
})
