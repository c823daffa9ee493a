import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanText } from '../src/boundary/cleanText.ts'
import { readKnownCodes } from '../src/boundary/content/knownCodes.ts'
import { readContent, readFiles } from '../src/boundary/content/readContent.ts'
import { readProfilePart } from '../src/boundary/profile/readProfilePart.ts'
import { checkContent } from '../src/domain/knowledge/checkPages.ts'
import { contentRules } from '../src/domain/knowledge/contentFinding.ts'
import { everyBlock, everyInline, plainText } from '../src/domain/knowledge/everyInline.ts'
import { locales } from '../src/domain/shared/locale.ts'
import { todayIn } from '../src/main/today.ts'
import { makeBakenFolder } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
let copy: string
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'baken-content-'))
  await cp('content', copy, { recursive: true })
})
afterAll(async () => {
  await rm(copy, { recursive: true })
  await folder.remove()
})

const { pages, embassies, checks, findings } = await readContent('content')

test('the content of the project has no findings', async () => {
  const known = await readKnownCodes('profiles', 'nl')
  expect(checkContent({ pages, embassies, checks, findings }, known, todayIn('Europe/Amsterdam'))).toEqual([])
})

test('the five factsheets and five pages are complete in both languages', () => {
  for (const language of locales) {
    const own = pages.filter((page) => page.language === language)
    expect(own.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'forced-abandonment factsheet',
      'forced-marriage factsheet',
      'marital-captivity factsheet',
      'honour-related-violence factsheet',
      'international-child-abduction factsheet',
      'figures page',
      'help-lines page',
      'embassies page',
      'organisations page',
      'sources page',
    ])
    expect(own.every(({ status }) => status === 'complete')).toBe(true)
  }
})

test('nobody is said to have checked a page before somebody did', () => {
  expect(pages.filter(({ checkedOn }) => checkedOn !== undefined)).toEqual([])
})

test('every figure of the profile stands on a page, and the two estimates that disagree stand together', async () => {
  const { figures } = await readProfilePart('profiles', 'nl', 'sources')
  const named = new Set(pages.flatMap(everyBlock).flatMap((block) => (block.kind === 'listing' ? [block.about] : [])))
  const shown = figures.filter(({ code, disagrees_with = [] }) =>
    [code, ...disagrees_with].some((one) => named.has(one)),
  )
  expect(shown).toEqual(figures)
})

test('the text speaks calmly, in Dutch to "je", and names no person, address or number of its own', () => {
  for (const page of pages) {
    const text = [page.title, page.summary, plainText(everyInline(page))].join(' ')
    expect(text).not.toMatch(/!|@|https?:|\+31 \d|0800 \d|Flierman/)
    if (page.language === 'nl') expect(text).not.toMatch(/\b(u|uw)\b/i)
  }
})

describe('baken content check', () => {
  test('says that all is well with exit 0, and which pages wait for an editor', async () => {
    const { code, out, err } = await folder.baken(['content', 'check', '--format', 'json'])
    expect([code, err]).toEqual([0, ''])
    const { pages: count, findings: found, due } = JSON.parse(out)
    expect([count, found, due.length]).toEqual([pages.length, [], pages.length])
    expect(due[0]).toEqual({
      file: 'en/embassies.md',
      state: expect.stringMatching(/never_checked|stale/),
      checkedOn: null,
      nextReview: '2027-02-22',
    })
  })

  test('ends with exit 1 on what is wrong, each with file, line, what was expected and what to do', async () => {
    const file = join(copy, 'en', 'figures.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('## Reports {#reports}', '## Reports {#notes}\n\n<b>Call</b> 070 34 54 319'))
    const { code, out } = await folder.baken(['content', 'check', copy, '--format', 'json', '--lang', 'en'])
    const { findings: found } = JSON.parse(out)
    expect(code).toBe(1)
    expect(found.map(({ rule, line }: { rule: string; line: number }) => `${rule} ${line}`)).toEqual([
      'headings_differ 24',
      'markdown_not_allowed 26',
      'markdown_not_allowed 26',
      'number_typed 26',
    ])
    expect(found[3]).toEqual({
      rule: 'number_typed',
      file: 'en/figures.md',
      line: 26,
      expected: 'No number that was typed: 070 34 54 319.',
      todo: 'Write [](contact:code). Then the number comes from the profile, with the date of its check.',
    })
    const text2 = await folder.baken(['content', 'check', copy])
    expect([text2.code, text2.out]).toEqual([
      1,
      expect.stringContaining('en/figures.md, regel 26\n  Geen getypt nummer'),
    ])
  })

  test('finds the check of a contact that is of another number, of a day to come, or that can’t be read', async () => {
    const other = await mkdtemp(join(tmpdir(), 'baken-content-'))
    await cp('content', other, { recursive: true })
    await mkdir(join(other, 'contacts'))
    const write = (name: string, text: string) => writeFile(join(other, 'contacts', name), text)
    await write('hub_lkha.yaml', 'checked_on: "2100-01-01"\nhow: called\nsource: nam op\nnumber: 070 00 00 000\n')
    await write('veilig_thuis.yaml', 'checked_on: "2026-11-20"\nhow: guessed\nsource: x\nnumber: 0800 20 00\n')
    const { code, out } = await folder.baken(['content', 'check', other, '--format', 'json', '--lang', 'en'])
    const { findings: found } = JSON.parse(out)
    await rm(other, { recursive: true })
    expect(code).toBe(1)
    expect(found).toContainEqual({
      rule: 'check_of_other',
      file: 'contacts/hub_lkha.yaml',
      line: 4,
      expected: '‘number’ is what the profile has now: 070 34 54 319.',
      todo: 'Check the contact anew, or take the file away.',
    })
    const told = found.map(({ file, line, expected }: Record<string, string>) => `${file} ${line} ${expected}`)
    expect(told).toContainEqual(
      expect.stringMatching(/^contacts\/hub_lkha\.yaml 1 ‘checked_on’ is not later than today/),
    )
    expect(told).toContain('contacts/veilig_thuis.yaml 2 how: one of called, opened, seen.')
  })

  test('ends with exit 2 for a folder that is not there and for another word than check', async () => {
    expect((await folder.baken(['content', 'check', join(copy, 'none')])).code).toBe(2)
    expect((await folder.baken(['content', 'publish'])).code).toBe(2)
    expect((await folder.baken(['content', 'export', '--proposals'])).code).toBe(2)
  })
})

test('a new register has nothing that waits, and nothing to write back as files', { timeout: 60_000 }, async () => {
  const target = join(copy, 'exported')
  const { code, out, err } = await folder.baken(['content', 'export', target, '--format', 'json'])
  expect([code, err]).toEqual([0, expect.any(String)])
  expect(JSON.parse(out)).toEqual({ folder: target, written: [], unchanged: [], changedBeside: [] })
  const waiting = await folder.baken(['content', 'check', '--proposals', '--format', 'json'])
  expect([waiting.code, JSON.parse(waiting.out).proposals]).toEqual([0, []])
})

test('the texts of the project are as a form sends them back, so that nobody changes what they did not touch', async () => {
  for (const [file, text] of await readFiles('content')) expect([file, cleanText(text)]).toEqual([file, text])
})

test('the papers for editors name every rule and every field', async () => {
  const [, rules = ''] = /\nRules: ([^.]*)\./.exec(await readFile('docs/content.md', 'utf8')) ?? []
  expect([...rules.matchAll(/`(\w+)`/g)].map(([, rule]) => rule)).toEqual(contentRules)
})
