import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { entriesOn, entryOf, labelOf } from '../../domain/codes/codeList.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { readCaseworkLists } from './readCaseworkLists.ts'
import { readProfile } from './readProfile.ts'
import { readProfilePart } from './readProfilePart.ts'

const { folder, change } = copyOfProfiles()

const refusedProfile = () => refusal(readProfile(folder(), 'nl'))

describe('a profile that is right', () => {
  test('has its lists in the order of the files, with words in both languages', async () => {
    const { lists } = await readProfile(folder(), 'nl')
    expect(lists.topics.entries.map(({ code }) => code)).toEqual([
      'forced_marriage',
      'forced_marriage_and_abandonment',
      'abandonment',
      'domestic_violence_abroad',
    ])
    expect(labelOf(lists.outcomes, 'yes', 'nl')).toBe('Vastgesteld')
    expect(labelOf(lists.outcomes, 'yes', 'en')).toBe('Established')
  })

  test('has every country of ISO 3166-1 once, those for quick choice first', async () => {
    const { countries } = (await readProfile(folder(), 'nl')).lists
    expect(new Set(countries.entries.map(({ code }) => code)).size).toBe(249)
    expect(countries.entries).toHaveLength(249)
    expect(countries.entries[0]).toMatchObject({ code: 'MA', region: 'north_africa', labels: { nl: 'Marokko' } })
    expect(countries.entries.findLastIndex(({ region }) => region)).toBe(17)
    expect(entryOf(countries, 'NL')?.labels).toEqual({ nl: 'Nederland', en: 'Netherlands' })
    // Codes that name no country of ISO 3166-1: a user-assigned one, a withdrawn one, the European Union.
    for (const code of ['XK', 'AN', 'EU']) expect(entryOf(countries, code)).toBeUndefined()
  })

  test('gives an entry the source of its list when it has none of its own', async () => {
    const { results } = (await readProfile(folder(), 'nl')).lists
    expect(entryOf(results, 'moved')?.source).toMatchObject({ mark: 'seed', ref: 'annual_2018' })
    expect(entryOf(results, 'prevented')?.source).toEqual({ mark: 'product' })
  })

  test('reads a code with its validity dates', async () => {
    await change(
      'codes/channels.yaml',
      '{code: letter,',
      '{code: letter, valid_from: "2019-01-01", valid_to: "2023-12-31",',
    )
    const { channels } = (await readProfile(folder(), 'nl')).lists
    const on = (text: string) => {
      const date = parseIsoDate(text)
      return date && entriesOn(channels, date).some(({ code }) => code === 'letter')
    }
    expect([on('2018-12-31'), on('2019-01-01'), on('2023-12-31'), on('2024-01-01')]).toEqual([false, true, true, false])
  })
})

describe('a code list that is wrong is refused, and the refusal says where and what was expected', () => {
  test('a field that nobody knows', async () => {
    await change('codes/sexes.yaml', '{code: male,', '{code: male, colour: blue,')
    expect(await refusedProfile()).toEqual({
      code: 'refused',
      file: 'nl/codes/sexes.yaml',
      path: 'entries[1].colour',
      line: 6,
      expected: 'no field with this name',
      otherFaults: 0,
    })
  })

  test('a code that stands twice', async () => {
    await change('codes/sexes.yaml', 'code: male', 'code: female')
    expect(await refusedProfile()).toMatchObject({
      path: 'entries[1].code',
      expected: 'a code that stands once',
      line: 6,
    })
  })

  test('a label that is missing, or empty, in one language', async () => {
    await change('codes/sexes.yaml', ', en: Male', '')
    expect(await refusedProfile()).toMatchObject({
      file: 'nl/codes/sexes.yaml',
      path: 'entries[1].en',
      expected: 'a text',
      line: 6,
    })
    await change('codes/sexes.yaml', 'nl: Man', 'nl: " ", en: Male')
    expect(await refusedProfile()).toMatchObject({ path: 'entries[1].nl' })
  })

  test('a code that is not text: yes without quotes is text in YAML, a number is not', async () => {
    await change('codes/sexes.yaml', 'code: male', 'code: 1')
    expect(await refusedProfile()).toMatchObject({ path: 'entries[1].code' })
  })

  test('a code that is not in snake_case', async () => {
    await change('codes/sexes.yaml', 'code: male', 'code: Male')
    expect(await refusedProfile()).toMatchObject({ path: 'entries[1].code', expected: 'a code in snake_case' })
  })

  test('a source with an unknown mark, or one that should name a document and does not', async () => {
    await change('codes/channels.yaml', 'source: {mark: product}', 'source: {mark: hearsay}')
    expect(await refusedProfile()).toMatchObject({ file: 'nl/codes/channels.yaml', path: 'entries[5].source.mark' })
    await change('codes/channels.yaml', 'source: {mark: hearsay}', 'source: {mark: read}')
    expect(await refusedProfile()).toMatchObject({ path: 'entries[5].source.ref' })
  })

  test('a validity that is no day, or that ends before it begins', async () => {
    await change('codes/sexes.yaml', '{code: male,', '{code: male, valid_to: "2023-02-29",')
    expect(await refusedProfile()).toMatchObject({ path: 'entries[1].valid_to', expected: 'a real day, "YYYY-MM-DD"' })
    await change('codes/sexes.yaml', 'valid_to: "2023-02-29"', 'valid_from: "2024-01-01", valid_to: "2023-12-31"')
    expect(await refusedProfile()).toMatchObject({
      path: 'entries[1].valid_to',
      expected: 'a day on or after valid_from',
    })
  })

  test('a file that is not there', async () => {
    await rm(join(folder(), 'nl', 'codes', 'ties.yaml'))
    expect(await refusedProfile()).toMatchObject({
      code: 'unreadable',
      file: join(folder(), 'nl', 'codes', 'ties.yaml'),
    })
  })

  test('a file that is no YAML, with the line', async () => {
    await change('codes/ties.yaml', '{code: permit,', '{code: permit')
    expect(await refusedProfile()).toMatchObject({ code: 'unreadable', file: 'nl/codes/ties.yaml', line: 6 })
  })

  test('a key that stands twice in one mapping', async () => {
    await change('codes/ties.yaml', '{code: permit,', '{code: permit, code: permit,')
    expect(await refusedProfile()).toMatchObject({ code: 'unreadable', file: 'nl/codes/ties.yaml' })
  })
})

describe('lists and rules that do not fit together are refused', () => {
  test.each([
    ['codes/topics.yaml', 'includes: [held_abroad', 'includes: [kidnapped', 'entries[3].includes'],
    ['codes/outcomes.yaml', '{forced_marriage: ja', '{marriage: ja', 'entries[0].label_2018'],
    [
      'codes/closing_reasons.yaml',
      'only_results: [wants_no_help]',
      'only_results: [nothing]',
      'entries[2].only_results',
    ],
    ['codes/countries.yaml', 'region: north_africa', 'region: atlantis', 'entries[0].region'],
    ['codes/countries.yaml', 'code: MA', 'code: XK', 'entries[0].code'],
    ['rules/allowed-results.yaml', 'topic: forced_marriage,', 'topic: marriage,', '[0].topic'],
    ['rules/allowed-results.yaml', 'outcome: "yes"', 'outcome: maybe', '[0].outcome'],
    ['rules/allowed-results.yaml', 'results: [returned_with_support,', 'results: [vanished,', '[0].results'],
    [
      'rules/allowed-results.yaml',
      'in_nl_2018: [returned_with_support, wants_no_help]',
      'in_nl_2018: [moved]',
      '[0].in_nl_2018',
    ],
    ['rules/conditions.yaml', 'outcome: no_right_of_residence', 'outcome: no_right', 'outcomes[0].outcome'],
    ['rules/conditions.yaml', 'result: prevented', 'result: avoided', 'results[0].result'],
    [
      'rules/conditions.yaml',
      'client_locations: [in_netherlands',
      'client_locations: [at_home',
      'results[0].needs.client_locations',
    ],
  ])('%s with %s changed', async (file, from, to, path) => {
    await change(file, from, to)
    expect(await refusedProfile()).toMatchObject({ code: 'refused', file: `nl/${file}`, path })
  })

  test('a pair of topic and outcome that is missing, or stands twice', async () => {
    await change(
      'rules/allowed-results.yaml',
      '- {topic: abandonment, outcome: unknown,',
      '- {topic: abandonment, outcome: open,',
    )
    const file = 'nl/rules/allowed-results.yaml'
    expect(await refusedProfile()).toMatchObject({ file, otherFaults: 2 })
  })

  test('a result for an outcome that is never stored', async () => {
    await change('rules/allowed-results.yaml', 'outcome: open, results: []', 'outcome: open, results: [moved]')
    expect(await refusedProfile()).toMatchObject({ expected: 'no results for an outcome that is never stored' })
  })

  test('a result that no pair allows', async () => {
    await change(
      'codes/results.yaml',
      'entries:\n',
      'entries:\n  - {code: vanished, nl: Weg, en: Gone, client_back: false, in_nl_2018: false}\n',
    )
    expect(await refusedProfile()).toMatchObject({ expected: 'a pair that allows the result vanished' })
  })

  test('a victim group or a kind of intake beside those that the rules know', async () => {
    await change('codes/victim_groups.yaml', 'code: adult', 'code: grown_up')
    expect(await refusedProfile()).toMatchObject({
      file: 'nl/codes/victim_groups.yaml',
      expected: 'exactly the codes minor, adult, parent_with_minor_children',
    })
  })

  test('a phase that no rule knows', async () => {
    const phase = 'entries:\n  - {code: paused, nl: Gepauzeerd, en: Paused}\n'
    await change('codes/case_phases.yaml', 'entries:\n', phase)
    expect(await refusedProfile()).toMatchObject({ file: 'nl/codes/case_phases.yaml', path: 'entries' })
  })

  test('a list of outcomes without the one that is worked out', async () => {
    await change('codes/outcomes.yaml', 'code: open', 'code: pending')
    expect(await refusedProfile()).toMatchObject({ file: 'nl/codes/outcomes.yaml', expected: 'an entry open' })
  })
})

describe('lists of casework', () => {
  test('are refused when they name what is not there', async () => {
    await change('codes/task_kinds.yaml', 'rule: expertise_centre_involved', 'rule: nothing')
    expect(await refusedProfile()).toMatchObject({
      file: 'nl/codes/task_kinds.yaml',
      path: 'entries[7].rule',
    })
  })

  test('a sensitive question that is asked by default is refused', async () => {
    await change(
      'codes/motives.yaml',
      'sensitive: [origin, religion_or_belief], asked_by_default: false',
      'sensitive: [origin], asked_by_default: true',
    )
    expect(await refusal(readCaseworkLists(folder(), 'nl'))).toMatchObject({
      file: 'nl/codes/motives.yaml',
      expected: 'false: it is sensitive',
    })
  })

  test('a task that asks for contact with the family can not be written', async () => {
    await change('codes/task_kinds.yaml', 'family_contact: none', 'family_contact: call')
    expect(await refusal(readCaseworkLists(folder(), 'nl'))).toMatchObject({
      path: 'entries[0].family_contact',
      expected: 'one of none',
    })
  })
})

describe('other parts', () => {
  test('are not read with the code lists, and are refused when they are wrong', async () => {
    await change('contacts.yaml', 'reach: [', 'range: [')
    await readProfile(folder(), 'nl')
    expect(await refusal(readProfilePart(folder(), 'nl', 'contacts'))).toMatchObject({
      code: 'refused',
      file: 'nl/contacts.yaml',
    })
  })
})
