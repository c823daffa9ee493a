import { expect, test } from 'vitest'
import { areaOfEvent, areaOfPart, caseAreas, parseCaseArea } from './caseAreas.ts'

test('an area is one of the list', () => {
  expect(caseAreas.map(parseCaseArea)).toEqual([...caseAreas])
  expect(['', 'Safety', 'address', 'toString'].map(parseCaseArea)).toEqual(Array(4).fill(undefined))
})

test('a part that bears the name of an area lies in that area', () => {
  for (const area of caseAreas) expect([area, areaOfPart[area]]).toEqual([area, area])
})

test('an address, a telephone number, who reported and what commits to sealed parts are in no area, so no share carries them', () => {
  for (const part of [
    'contact_details',
    'person_contact',
    'reporter',
    'reporter_words',
    'journal_views',
    'place_abroad',
    'shelter_address',
    'salt',
    'secret_address',
  ]) {
    expect([part, areaOfPart[part]]).toEqual([part, undefined])
  }
})

test('an event or a part that nobody put in an area is in none', () => {
  expect(areaOfEvent.something_new).toBeUndefined()
  expect(areaOfPart.something_new).toBeUndefined()
})

test('who the case is about is not told with how it was verified, nor how it ended', () => {
  expect(areaOfEvent.client_identified).toBe('identity')
  expect(areaOfEvent.topic_verified).toBe('verification')
  expect(areaOfEvent.report_received).toBeUndefined()
  expect(areaOfEvent.case_closed).toBe('return')
  expect(areaOfPart.client_at_report).toBe('identity')
})
