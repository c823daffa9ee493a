import { expect, test } from 'vitest'
import { type CaseUnderRules, noCase, reportedCase, someReport } from '../../../test/support/caseUnderRules.ts'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { type CaseCommand, caseRules, commandNames } from './caseCommand.ts'
import { receiveReport } from './register/registerRules.ts'
import type { Hat } from './rules.ts'

const day = (text: string) => text as IsoDate
const imported = { as: 'import' } as const
const determine: CaseCommand = { do: 'import-determination', on: day('2020-02-01'), outcome: 'yes', importFile: 1 }
const record: CaseCommand = { do: 'record-result', on: day('2020-03-01'), result: 'handed_to_care' }
const close: CaseCommand = { do: 'close', on: day('2020-03-02'), reason: null }

const reported = reportedCase()
const determined = reported.after(determine, imported)
const recorded = determined.after(record)
const closed = recorded.after(close, imported)

test('a case goes from report to closing', () => {
  expect(closed.file).toMatchObject({ outcome: 'yes', phase: 'closed' })
})

const refusals: readonly (readonly [string, CaseUnderRules, CaseCommand])[] = [
  ['no-case', noCase(), determine],
  ['before-report', reported, { ...determine, on: day('2020-01-09') }],
  ['no-outcome', reported, record],
  ['no-outcome', reported, close],
  ['before-outcome', determined, { ...record, on: day('2020-01-31') }],
  ['before-outcome', determined, { ...close, on: day('2020-01-31') }],
  ['already-determined', determined, determine],
  ['already-closed', closed, record],
  ['unknown-code', reported, { do: 'verify-topic', on: day('2020-01-11'), topic: 'weather' }],
  ['unknown-code', reported, { ...determine, outcome: 'open' }],
  ['unknown-code', determined, { ...record, result: 'lost' }],
  ['codes-do-not-fit', reported, { ...determine, outcome: 'no_right_of_residence' }],
  ['codes-do-not-fit', determined, { ...record, result: 'no_right_of_residence' }],
]

test.each(refusals)('%s is why this is refused', (reason, before, command) => {
  expect(before.answer(command, imported)).toBe(reason)
})

test('a report with a code that is not in the profile opens no case', () => {
  const wrong = receiveReport({ profile }, day('2020-01-10'), { ...someReport, channel: 'pigeon' })
  expect(wrong).toMatchObject({ ok: false, error: { reason: 'unknown-code' } })
})

test('what is allowed on a day is allowed on the day itself', () => {
  expect(reported.answer({ ...determine, on: day('2020-01-10') }, imported)).toBe('allowed')
  expect(determined.answer({ ...record, on: day('2020-02-01') })).toBe('allowed')
  expect(determined.answer({ ...close, on: day('2020-02-01') }, imported)).toBe('allowed')
})

test('nothing takes effect tomorrow', () => {
  expect(determined.answer(record, { today: '2020-02-28' })).toBe('in-future')
})

test('what happens to a numbered thing takes effect after what happened to it before', () => {
  const written = reported.after({ do: 'write-entry', on: day('2020-01-20'), kind: 'fact' })
  const correct = (on: string): CaseCommand => ({ do: 'correct-entry', on: day(on), entry: 1, kind: 'view' })
  expect(written.answer(correct('2020-01-19'))).toBe('before-begun')
  expect(written.answer(correct('2020-01-20'))).toBe('allowed')
})

test('who is not named in a rule is refused before anything else', () => {
  for (const name of commandNames) {
    const others = (['intake', 'consular_officer', 'import'] as const).filter(
      (hat: Hat) => !caseRules[name].hats.includes(hat),
    )
    for (const hat of others)
      expect([name, noCase().answer({ ...record, do: name } as CaseCommand, { as: hat })]).toEqual([name, 'not-yours'])
  }
})

test('what a person has to do is refused to a program, whatever the case, and nothing else is', () => {
  const forPersons = commandNames.filter((name) => caseRules[name].byPersonOnly)
  expect(forPersons).toEqual([
    'decide-double',
    'answer-safety-check',
    'waive-safety-check',
    'override-rule',
    'review-override',
    'propose-determination',
    'confirm-determination',
    'dispute-determination',
    'ask-fund',
    'decide-fund',
    'ask-closing',
    'close',
    'void-case',
    'unvoid-case',
    'correct-fact',
    'merge-case',
    'unmerge-case',
  ])
  for (const name of forPersons) {
    for (const as of caseRules[name].hats) {
      const command = { ...record, do: name } as CaseCommand
      expect([name, reported.answer(command, { as, isProgram: true })]).toEqual([name, 'for-a-person'])
    }
  }
  expect(determined.answer(record, { isProgram: true })).toBe('allowed')
})

test('whatever two people do, neither half of it is for a program', () => {
  const pairs = [
    ['ask-closing', 'close'],
    ['ask-fund', 'decide-fund'],
    ['propose-determination', 'confirm-determination'],
    ['override-rule', 'review-override'],
  ] as const
  for (const name of pairs.flat()) expect([name, caseRules[name].byPersonOnly]).toEqual([name, true])
})

test('a rule that lets in an organisation names the area that it has to have been given', () => {
  for (const name of commandNames) {
    const { hats, area } = caseRules[name]
    const letsIn = hats.some((hat) => ['consular_officer', 'safety_officer', 'partner_worker'].includes(hat))
    expect([name, letsIn]).toEqual([name, area !== undefined])
  }
})

test('a topic that does not go with the result is refused also when it comes after the result', () => {
  const fitting = profile.allowedResults.filter(
    ({ outcome, results }) => outcome === 'yes' && results.includes('returned_with_support'),
  )
  for (const topic of profile.lists.topics.entries.map(({ code }) => code)) {
    const fits = fitting.some((pair) => pair.topic === topic)
    const answer = recorded.answer({ do: 'verify-topic', on: day('2020-03-01'), topic })
    expect([topic, answer]).toEqual([topic, fits ? 'allowed' : 'codes-do-not-fit'])
  }
})
