import { expect, test } from 'vitest'
import { importedEvents } from '../../../test/importedEvents.ts'
import { parseCaseEvent } from './parseEvent.ts'

test('an event comes back as it was written', () => {
  for (const event of importedEvents) {
    const stored: unknown = JSON.parse(JSON.stringify(event.facts))
    expect(parseCaseEvent(event.type, event.occurred, stored)).toEqual(event)
  }
})

const report = importedEvents.find(({ type }) => type === 'report_received')

test.each([
  ['an unknown type', 'case_vanished', {}],
  ['a type of another stream', 'advice_request_received', {}],
  ['a name that every object has', 'constructor', {}],
  ['facts that are no object', 'case_closed', null],
  ['a missing fact', 'topic_verified', {}],
  ['a fact of another kind', 'topic_verified', { topic: 7 }],
  ['a file that is no whole number', 'determination_imported', { outcome: 'yes', import_file: 1.5 }],
  ['an age band that is none', 'report_received', { ...report?.facts, age_band: '16' }],
  ['an answer that is neither yes nor no', 'report_received', { ...report?.facts, minor_children: 'no' }],
])('%s throws: no reader goes on as if the event were not there', (_, type, facts) => {
  expect(() => parseCaseEvent(type, '2020-01-01', facts)).toThrow()
})
