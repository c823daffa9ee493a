import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { ReportFacts } from './caseEvent.ts'
import { type CaseFile, foldCase } from './caseFile.ts'
import { type CaseCommand, decide } from './decide.ts'

const day = (text: string) => text as IsoDate
const facts: ReportFacts = {
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  country: 'MA',
  place: 'abroad',
  tie: 'nationality',
  sex: 'female',
  age_band: '14-17',
  minor_children: false,
}
const receive: CaseCommand = { do: 'receive-report', on: day('2020-01-10'), report: facts }
const determine: CaseCommand = { do: 'import-determination', on: day('2020-02-01'), outcome: 'yes', importFile: 1 }
const record: CaseCommand = { do: 'record-result', on: day('2020-03-01'), result: 'returned_with_support' }
const close: CaseCommand = { do: 'close', on: day('2020-03-02') }

/** The case after these commands, all of which the rules allow. */
function after(...commands: readonly CaseCommand[]): CaseFile | undefined {
  const events = commands.map((command, index) => {
    const decision = decide(profile, after(...commands.slice(0, index)), command)
    if (!decision.ok) throw new Error(decision.error.reason)
    return decision.value
  })
  return foldCase(events)
}

const reasonOf = (file: CaseFile | undefined, command: CaseCommand) => {
  const decision = decide(profile, file, command)
  return decision.ok ? 'allowed' : decision.error.reason
}

test('a case goes from report to closing', () => {
  expect(after(receive, determine, record, close)).toMatchObject({ outcome: 'yes', phase: 'closed' })
})

const refusals: readonly (readonly [string, readonly CaseCommand[], CaseCommand])[] = [
  ['no-case', [], determine],
  ['already-reported', [receive], receive],
  ['before-report', [receive], { ...determine, on: day('2020-01-09') }],
  ['no-outcome', [receive], record],
  ['no-outcome', [receive], close],
  ['before-outcome', [receive, determine], { ...record, on: day('2020-01-31') }],
  ['before-outcome', [receive, determine], { ...close, on: day('2020-01-31') }],
  ['already-determined', [receive, determine], determine],
  ['already-closed', [receive, determine, close], record],
  ['unknown-code', [], { ...receive, report: { ...facts, channel: 'pigeon' } }],
  ['unknown-code', [receive], { do: 'verify-topic', on: day('2020-01-11'), topic: 'weather' }],
  ['unknown-code', [receive], { ...determine, outcome: 'open' }],
  ['unknown-code', [receive, determine], { ...record, result: 'lost' }],
  ['codes-do-not-fit', [receive], { ...determine, outcome: 'no_right_of_residence' }],
  ['codes-do-not-fit', [receive, determine], { ...record, result: 'no_right_of_residence' }],
]

test.each(refusals)('%s: after %j, %j is refused', (reason, before, command) => {
  expect(reasonOf(after(...before), command)).toBe(reason)
})

test('what is allowed on a day is allowed on the day itself', () => {
  expect(reasonOf(after(receive), { ...determine, on: day('2020-01-10') })).toBe('allowed')
  expect(reasonOf(after(receive, determine), { ...record, on: day('2020-02-01') })).toBe('allowed')
  expect(reasonOf(after(receive, determine), { ...close, on: day('2020-02-01') })).toBe('allowed')
})

test('a topic that does not go with the result is refused also when it comes after the result', () => {
  const verify = (topic: string): CaseCommand => ({ do: 'verify-topic', on: day('2020-03-01'), topic })
  const file = after(receive, determine, record)
  const fitting = profile.allowedResults.filter(
    ({ outcome, results }) => outcome === 'yes' && results.includes('returned_with_support'),
  )
  const topics = profile.lists.topics.entries.map(({ code }) => code)
  for (const topic of topics) {
    const fits = fitting.some((pair) => pair.topic === topic)
    expect([topic, reasonOf(file, verify(topic))]).toEqual([topic, fits ? 'allowed' : 'codes-do-not-fit'])
  }
})
