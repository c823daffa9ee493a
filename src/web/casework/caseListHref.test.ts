import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseListChoice, makeParseCaseListChoice } from '../../boundary/casework/caseListChoice.ts'
import { readDefinitionSet } from '../../boundary/figures/definitionSets.ts'
import { readProfile } from '../../boundary/profile/readProfile.ts'
import { type CaseFilter, caseSorts } from '../../domain/casework/caseQuery.ts'
import { victimGroups } from '../../domain/codes/victimGroup.ts'
import { cellOf } from '../../domain/figures/cellOf.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { caseListHref, keptFields, withFilter, withSort } from './caseListHref.ts'

const profile = await readProfile('profiles', 'nl')
const set = await readDefinitionSet('profiles', profile, 'nl-2018')
const parse = makeParseCaseListChoice(profile, { sets: new Map([['nl-2018', set]]), byDefault: 'nl-2018' })

const read = (href: string) => parse(Object.fromEntries(new URL(href, 'http://desk').searchParams))

const codesOf = (list: 'topics' | 'countries' | 'outcomes') => profile.lists[list].entries.map(({ code }) => code)
const aFilter = fc.record(
  {
    year: fc.integer({ min: 1900, max: 9999 }),
    topic: fc.constantFrom(...codesOf('topics')),
    victimGroup: fc.constantFrom(...victimGroups),
    country: fc.constantFrom(...codesOf('countries')),
    outcome: fc.constantFrom(...codesOf('outcomes')),
    status: fc.constantFrom('open' as const, 'closed' as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CaseFilter>
const aDay = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => parseIsoDate(date.toISOString().slice(0, 10)) ?? never())
const aNumber = fc
  .record({
    id: fc.constantFrom('total', 'table.5', 'change', 'outcome.open', 'advice_requests'),
    year: fc.integer({ min: 1901, max: 9999 }),
    asOf: aDay,
    knownAt: fc.option(aDay),
  })
  .map(({ id, ...question }) => ({ cell: cellOf(set.definitions, set.names, id) ?? never(), ...set, question }))

const aChoice: fc.Arbitrary<CaseListChoice> = fc
  .record({
    filter: aFilter,
    sort: fc.constantFrom(...caseSorts),
    descending: fc.boolean(),
    place: fc.option(fc.record({ day: aDay, caseId: fc.integer({ min: 1 }), backwards: fc.boolean() })),
    under: fc.option(aNumber),
  })
  .map(({ filter, sort, descending, place, under }) => ({
    query: {
      filter,
      sort,
      descending,
      ...(place && { after: { value: place.day, caseId: place.caseId } }),
      backwards: place?.backwards ?? false,
    },
    ...(under && { under }),
  }))

test('the address of a list says all that was chosen, and nothing else', () => {
  fc.assert(
    fc.property(aChoice, (choice) => {
      expect(read(caseListHref(choice))).toEqual(choice)
    }),
  )
})

test('a form that keeps its fields loses no choice but the place in the list', () => {
  fc.assert(
    fc.property(aChoice, (choice) => {
      const { sort } = choice.query
      const sent = parse({ ...keptFields(choice), sort })
      expect(sent).toEqual({ ...withFilter(choice, {}) })
    }),
  )
})

test('sorting twice by a column turns the order, and goes back to the first page', () => {
  fc.assert(
    fc.property(aChoice, fc.constantFrom(...caseSorts), (choice, sort) => {
      const once = withSort(choice, sort)
      const twice = withSort(once, sort)
      expect(twice.query.descending).toBe(!once.query.descending)
      expect(once.query.after).toBeUndefined()
    }),
  )
})

test('the list as it opens has a plain address', () => {
  expect(caseListHref(parse({}))).toBe('/cases')
})

function never(): never {
  throw new Error('the test made something that is not there')
}
