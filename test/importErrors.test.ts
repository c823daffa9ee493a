import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readImportFile } from '../src/boundary/import/readImportFile.ts'
import { requiredColumns } from '../src/domain/casework/importRow.ts'
import { importErrorCodes } from '../src/domain/casework/importRowError.ts'
import {
  adviceRequestWith,
  type Cells,
  faultsOf,
  fileOf,
  openReportWith,
  profile,
  readText,
  reportWith,
  today,
} from './importFile.ts'

const header = requiredColumns.join(',')
const good = fileOf([reportWith()])

/** What is wrong with one row: its cells, and the error that they get on line 2. */
const rowFaults: readonly (readonly [rule: string, row: Cells, column: string, code: string])[] = [
  ['a ref is there', reportWith({ ref: '' }), 'ref', 'missing_value'],
  ['a ref has no space', reportWith({ ref: 'C 1' }), 'ref', 'invalid_ref'],
  ['a ref is 40 characters at most', reportWith({ ref: 'x'.repeat(41) }), 'ref', 'invalid_ref'],
  ['a kind is there', reportWith({ kind: '' }), 'kind', 'missing_value'],
  ['a pre-travel file is not imported', reportWith({ kind: 'pre_travel_file' }), 'kind', 'unknown_code'],
  ['a channel is one of the list', reportWith({ channel: 'fax' }), 'channel', 'unknown_code'],
  ['a code is spelled exactly', reportWith({ reporter_role: 'School' }), 'reporter_role', 'unknown_code'],
  ['a code has no space around it', reportWith({ sex: ' female' }), 'sex', 'unknown_code'],
  ['a country is one of ISO 3166-1', reportWith({ country: 'XX' }), 'country', 'unknown_code'],
  [
    'an open outcome is derived',
    openReportWith({ outcome: 'open', outcome_on: '2018-04-01' }),
    'outcome',
    'derived_outcome',
  ],
  ['a day exists', reportWith({ reported_on: '2018-02-30' }), 'reported_on', 'impossible_date'],
  ['a day is written in the ISO way', reportWith({ closed_on: '02-05-2018' }), 'closed_on', 'impossible_date'],
  [
    'a leap day is in a leap year',
    openReportWith({ reported_on: '2017-02-29', topic_on: '2018-01-01' }),
    'reported_on',
    'impossible_date',
  ],
  [
    'no report came in more than thirty years ago',
    reportWith({ reported_on: '1926-11-22' }),
    'reported_on',
    'too_long_ago',
  ],
  ['no day is in the future', reportWith({ closed_on: '2026-07-01' }), 'closed_on', 'future_date'],
  ['an age is a number', reportWith({ age: 'sixteen' }), 'age', 'invalid_number'],
  ['an age is whole', reportWith({ age: '16.5' }), 'age', 'invalid_number'],
  ['an age is 120 at most', reportWith({ age: '121' }), 'age', 'invalid_number'],
  ['an age is not below zero', reportWith({ age: '-1' }), 'age', 'invalid_number'],
  [
    'accompanying minors are 20 at most',
    reportWith({ accompanying_minors: '21' }),
    'accompanying_minors',
    'invalid_number',
  ],
  ['a report has an age', reportWith({ age: '' }), 'age', 'missing_value'],
  ['a report has a country', reportWith({ country: '' }), 'country', 'missing_value'],
  ['a formula with = is refused', reportWith({ channel: '=1+1' }), 'channel', 'formula'],
  ['a formula with @ is refused', reportWith({ ref: '@SUM(A1)' }), 'ref', 'formula'],
  ['a formula with + is refused', reportWith({ age: '+A1' }), 'age', 'formula'],
  ['a formula with - is refused', reportWith({ closed_on: '-2+3' }), 'closed_on', 'formula'],
  ['a NUL byte is refused', reportWith({ ref: 'C\0' }), 'ref', 'control_character'],
  ['an escape sequence is refused', reportWith({ tie: '\u001B[31mnone' }), 'tie', 'control_character'],
  ['a turned reading direction is refused', reportWith({ tie: '\u202Enone' }), 'tie', 'control_character'],
  ['a cell is not over-long', reportWith({ tie: 'n'.repeat(201) }), 'tie', 'cell_too_long'],
  ['a topic is not before the report', reportWith({ topic_on: '2018-02-28' }), 'topic_on', 'date_out_of_order'],
  [
    'an outcome is not before the report',
    openReportWith({ outcome: 'yes', outcome_on: '2018-02-28' }),
    'outcome_on',
    'date_out_of_order',
  ],
  ['a result is not before the outcome', reportWith({ result_on: '2018-03-31' }), 'result_on', 'date_out_of_order'],
  ['a closing is not before the result', reportWith({ closed_on: '2018-04-30' }), 'closed_on', 'date_out_of_order'],
  ['a closing is not before the report', reportWith({ closed_on: '2018-02-28' }), 'closed_on', 'date_out_of_order'],
  [
    'an outcome is not known before it is there',
    reportWith({ recorded_on: '2018-03-31' }),
    'recorded_on',
    'date_out_of_order',
  ],
  ['an outcome has a date', openReportWith({ outcome: 'yes' }), 'outcome_on', 'date_missing'],
  [
    'a date of an outcome has an outcome',
    openReportWith({ outcome_on: '2018-04-01' }),
    'outcome_on',
    'date_without_code',
  ],
  ['a topic has a date', reportWith({ topic_on: '' }), 'topic_on', 'date_missing'],
  ['a result has a date', reportWith({ result_on: '' }), 'result_on', 'date_missing'],
  ['a date of a result has a result', reportWith({ result: '' }), 'result_on', 'date_without_code'],
  ['an outcome has a topic', reportWith({ topic: '', topic_on: '' }), 'outcome', 'outcome_without_topic'],
  [
    'a result has an outcome',
    reportWith({ outcome: '', outcome_on: '', closed_on: '' }),
    'result',
    'result_without_outcome',
  ],
  ['a result goes with its outcome', reportWith({ result: 'moved' }), 'result', 'result_not_allowed'],
  [
    'a result goes with its topic',
    reportWith({ topic: 'domestic_violence_abroad', result: 'prevented', place_on_report: 'in_netherlands' }),
    'result',
    'result_not_allowed',
  ],
  ['support on return needs a tie', reportWith({ tie: 'none' }), 'tie', 'condition_not_met'],
  [
    'no right of residence needs no tie',
    reportWith({ outcome: 'no_right_of_residence', result: 'no_right_of_residence' }),
    'tie',
    'condition_not_met',
  ],
  ['who was prevented was not abroad', reportWith({ result: 'prevented' }), 'place_on_report', 'condition_not_met'],
  ['who is in the Netherlands is not abroad', reportWith({ country: 'NL' }), 'place_on_report', 'place_needed'],
  [
    'who is abroad is not in the Netherlands',
    reportWith({ country: 'NL', place_on_report: 'abroad' }),
    'place_on_report',
    'place_needed',
  ],
  ['a place is one of the list', reportWith({ place_on_report: 'home' }), 'place_on_report', 'unknown_code'],
  ['a closing has an outcome', openReportWith({ closed_on: '2018-05-02' }), 'closed_on', 'closed_without_outcome'],
  ['an advice request has no age', adviceRequestWith({ age: '16' }), 'age', 'client_data_in_advice_request'],
  [
    'an advice request has no place',
    adviceRequestWith({ place_on_report: 'abroad' }),
    'place_on_report',
    'client_data_in_advice_request',
  ],
  ['an advice request has a topic', adviceRequestWith({ topic_reported: '' }), 'topic_reported', 'missing_value'],
]

/** What is wrong with a file beyond one cell: its bytes, and all its errors. */
const fileFaults: readonly (readonly [rule: string, file: string | Uint8Array, faults: readonly string[]])[] = [
  ['a file is not empty', '', ['1 - empty_file']],
  ['a file of blank lines is empty', '\n  \n\r\n', ['1 - empty_file']],
  ['a column is known', good.replace(/\n/g, ',x\n').replace(',x', ',mood'), ['1 mood unknown_column']],
  ['no column is missing', 'ref\nC-1\n', requiredColumns.slice(1).map((column) => `1 ${column} missing_column`)],
  ['no column is repeated', good.replace(/\n/g, ',\n').replace(',\n', ',age\n'), ['1 age repeated_column']],
  ['a row has a cell per column', `${good}C-2,report\n`, ['3 - wrong_number_of_fields']],
  ['a row has no cell too many', good.trimEnd().concat(',\n'), ['2 - wrong_number_of_fields']],
  ['text is UTF-8', Buffer.from(good.replace('phone', 'phon\u00e9'), 'latin1'), ['2 channel not_utf8']],
  ['a header is UTF-8', Buffer.from(`\u{FEFF}${good}`, 'utf16le'), ['1 - not_utf8']],
  ['a ref is in a file once', fileOf([reportWith(), reportWith({ age: '17' })]), ['3 ref doubled_ref']],
  ['a row is in a file once', fileOf([adviceRequestWith(), adviceRequestWith()]), ['3 ref equal_row']],
  ['a quote is closed', `${good}"C-2,report\n`, ['3 - unclosed_quote']],
  ['a quote stands at the side of a cell', `${good}C"2,report\n`, ['3 - misplaced_quote']],
  ['a line has an end', `${good}${'x'.repeat(20_000)}\n`, ['3 - line_too_long']],
]

describe('a row that breaks a rule gets an error with line, column and code', () => {
  test.each(rowFaults)('%s', async (_rule, row, column, code) => {
    expect(await faultsOf(fileOf([row]))).toEqual([`2 ${column} ${code}`])
  })
})

describe('a file that breaks a rule gets an error with line and code', () => {
  test.each(fileFaults)('%s', async (_rule, file, faults) => {
    expect(await faultsOf(file)).toEqual(faults)
  })
})

test('an old code is refused after its last day and accepted on it', async () => {
  const lastDay = reportWith().reported_on
  const { channels } = profile.lists
  const entries = channels.entries.map((entry) => (entry.code === 'phone' ? { ...entry, validTo: lastDay } : entry))
  const old = { ...profile, lists: { ...profile.lists, channels: { ...channels, entries } } } as typeof profile
  const read = async (row: Cells) => {
    const result = await readImportFile(bytesOf(fileOf([row])), old, { today })
    return result.ok ? [] : result.error.errors.map(({ column, code }) => `${column} ${code}`)
  }
  expect(await read(reportWith())).toEqual([])
  expect(await read(reportWith({ reported_on: '2018-03-02' }))).toEqual(['channel code_not_valid_on_date'])
})

test('all errors of a file are given together, in the order of its lines', async () => {
  const rows = [
    reportWith({ ref: '', age: 'x' }),
    reportWith(),
    reportWith({ ref: 'C-2', tie: '=A1', result: 'moved' }),
  ]
  expect(await faultsOf(fileOf(rows))).toEqual([
    '2 ref missing_value',
    '2 age invalid_number',
    '4 tie formula',
    '4 result result_not_allowed',
  ])
})

test('beyond the most that are given, errors are counted', async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => reportWith({ ref: `C-${index}`, age: 'x' }))
  const read = await readText(fileOf(rows))
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.error.errors).toHaveLength(1000)
  expect(read.error.moreErrors).toBe(500)
  expect(read.error.rowCount).toBe(1500)
})

test('an endless file ends with an error', async () => {
  async function* endless() {
    yield Buffer.from(good)
    for (;;) yield Buffer.alloc(1024 * 1024, 'x')
  }
  const read = await readImportFile(endless(), profile, { today })
  const codes = read.ok ? [] : read.error.errors.map(({ code }) => code)
  expect(codes).toContain('file_too_large')
})

test('a file that can not be opened is unreadable, with its name', async () => {
  const reading = readImportFile('test/no-such-file.csv', profile, { today })
  await expect(reading).rejects.toMatchObject({ code: 'unreadable', publicDetail: { file: 'test/no-such-file.csv' } })
})

test('a folder is unreadable', async () => {
  await expect(readImportFile('test', profile, { today })).rejects.toMatchObject({ code: 'unreadable' })
})

test('what is shown again of a file is short and harmless', async () => {
  const read = await readText(fileOf([reportWith({ channel: `\u001B]0;x\u0007${'\u202E'.repeat(100)}` })]))
  const found = read.ok ? '' : String(read.error.errors[0]?.values.found)
  expect(found.length).toBeLessThanOrEqual(60)
  expect(found).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('every code that a file can get is proven here', () => {
  const elsewhere = ['code_not_valid_on_date', 'file_too_large', 'known_with_other_content', 'refused_by_rule']
  const proven = [...rowFaults.map(([, , , code]) => code), ...fileFaults.flatMap(([, , faults]) => faults.map(codeIn))]
  expect(new Set([...proven, ...elsewhere])).toEqual(new Set(importErrorCodes))
})

function codeIn(fault: string): string {
  return fault.split(' ').at(-1) ?? ''
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

test('a header alone is a file without rows', async () => {
  expect(await readText(header)).toEqual({ ok: true, value: [] })
})
