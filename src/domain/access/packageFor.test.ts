import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayOpenPart, mayReadEvent } from './caseAccess.ts'
import { areaOfEvent, areaOfPart, caseAreas } from './caseAreas.ts'
import { packageFor } from './packageFor.ts'

const types = [...Object.keys(areaOfEvent), 'referral_made', 'letter_made', 'case_linked', 'contact_details_recorded']
const parts = [
  ...Object.keys(areaOfPart),
  'shelter_address',
  'place_abroad',
  'contact_details',
  'referral_withheld',
  'override',
]
const read = { events: types.map((type) => ({ type })), parts }

test('a package has what its reader may read, and all of it', () => {
  fc.assert(
    fc.property(fc.subarray([...caseAreas]), (areas) => {
      const sight = { sees: 'shared', areas } as const
      const { events, parts: opened } = packageFor(read, areas)
      expect(events.map(({ type }) => type)).toEqual(types.filter((type) => mayReadEvent(sight, { type })))
      expect(opened).toEqual(parts.filter((part) => mayOpenPart(sight, part)))
    }),
  )
})

test('with every area given, no address, no number and nothing that is withheld is in it', () => {
  const { events, parts: opened } = packageFor(read, caseAreas)
  const never = ['shelter_address', 'place_abroad', 'contact_details', 'referral_withheld', 'override']
  expect(opened.filter((part) => never.includes(part))).toEqual([])
  expect(events.map(({ type }) => type)).not.toContain('contact_details_recorded')
})

test('that somebody is the reporter is in no package, whatever is given', () => {
  const persons = ['parent', 'reporter'].map((role) => ({ type: 'person_recorded', facts: { role } }))
  expect(packageFor({ events: persons, parts }, caseAreas).events).toEqual(persons.slice(0, 1))
})

test('with nothing given nothing is in it', () => {
  expect(packageFor(read, [])).toEqual({ areas: [], events: [], parts: [] })
})
