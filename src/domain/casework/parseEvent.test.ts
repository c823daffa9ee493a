import { expect, test } from 'vitest'
import { importedEvents } from '../../../test/importedEvents.ts'
import { parseAdviceRequestEvent, parseCaseEvent } from './parseEvent.ts'

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

const request = { channel: 'phone', reporter_role: 'school', topic: 'abandonment' }

test('the event of an advice request comes back as it was written', () => {
  const event = { type: 'advice_request_received', occurred: '2020-01-01', facts: request }
  expect(parseAdviceRequestEvent(event.type, event.occurred, event.facts)).toEqual(event)
})

test.each([
  ['an event of a case', 'report_received', request],
  ['facts that are no object', 'advice_request_received', null],
  ['a missing fact', 'advice_request_received', { ...request, topic: undefined }],
])('%s is no advice request, and throws', (_, type, facts) => {
  expect(() => parseAdviceRequestEvent(type, '2020-01-01', facts)).toThrow()
})
