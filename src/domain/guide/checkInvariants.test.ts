import { describe, expect, test } from 'vitest'
import { checkInvariants } from './checkInvariants.ts'
import type { Contact, ContactKind } from './contact.ts'
import type { GuideOutcome } from './evaluateGuide.ts'
import type { Guide } from './guide.ts'
import type { Demand } from './invariant.ts'

const source = { mark: 'product' } as const
const text = { nl: 'tekst', en: 'text' }
const number = { shown: '070 1', dial: '0701' }

function contact(code: string, kind: ContactKind, given: Partial<Contact> = {}): Contact {
  return {
    ...{ code, text, source, kind, note: text, via: [], viaAbroad: [], reach: ['nl'], isAlwaysOpen: false },
    ...{ number: undefined, international: undefined, url: undefined, reachText: undefined, condition: undefined },
    ...{ conditionAbroad: undefined, hours: undefined, dateText: undefined, sourceDate: undefined },
    checkedOn: undefined,
    ...given,
  }
}

const contacts = [
  contact('desk', 'phone', { number, international: { shown: '+31 70 1', dial: '+31701' }, reach: ['nl', 'abroad'] }),
  contact('home_line', 'phone', { number, isAlwaysOpen: true }),
  contact('half_line', 'phone', { number, reach: ['nl', 'abroad'] }),
  contact('chat', 'chat', { reach: ['nl', 'abroad'] }),
  contact('police', 'lookup', { reach: ['abroad'] }),
]

const answer: GuideOutcome = { known: {}, rules: [], restsOn: [], do: [], contact: [], never: [], why: [] }

/** Whether an answer with these parts keeps the demand. */
function keeps(demand: Demand, parts: Partial<GuideOutcome>): boolean {
  const invariant = { code: 'demand', text, source, when: {}, demands: [demand] }
  const guide: Guide = {
    ...{ inputs: [], derived: [], safetyRules: [], never: [], why: [], rules: [], handOver: [], examples: [] },
    actions: [
      { code: 'call', text, source, order: 1, familyContact: 'none', also: undefined, leadsToVictimAbroad: false },
    ],
    contacts,
    invariants: [invariant],
    noScore: text,
    oneIsEnough: text,
    ticksWhen: {},
  }
  return checkInvariants(guide, { ...answer, ...parts }).length === 0
}

const codes = (kind: 'all_of' | 'any_of' | 'none_of' | 'first_of' | 'not_first' | 'starts_with'): Demand => {
  return { kind, part: 'do', codes: ['a', 'b'] }
}

describe('of codes can be demanded', () => {
  test.each([
    ['all_of', ['c', 'b', 'a'], ['a', 'c']],
    ['any_of', ['c', 'b'], ['c']],
    ['none_of', ['c'], ['c', 'b']],
    ['first_of', ['b', 'c'], ['c', 'b']],
    ['first_of', ['a'], []],
    ['not_first', ['c', 'a'], ['a', 'c']],
    ['not_first', [], ['b']],
    ['starts_with', ['a', 'b', 'c'], ['b', 'a', 'c']],
    ['starts_with', ['a', 'b'], ['a']],
  ] as const)('%s: kept by %j, broken by %j', (kind, kept, broken) => {
    expect(keeps(codes(kind), { do: kept })).toBe(true)
    expect(keeps(codes(kind), { do: broken })).toBe(false)
  })

  test('how many there are at least', () => {
    const demand: Demand = { kind: 'at_least', part: 'why', count: 1 }
    expect([keeps(demand, { why: ['a'] }), keeps(demand, {})]).toEqual([true, false])
  })
})

describe('of contacts can be demanded', () => {
  test('that one has a number', () => {
    const demand: Demand = { kind: 'some_contact_has', form: 'number' }
    expect([keeps(demand, { contact: ['chat', 'desk'] }), keeps(demand, { contact: ['chat'] })]).toEqual([true, false])
  })

  test('that one is open day and night', () => {
    const demand: Demand = { kind: 'some_contact_always_open' }
    expect([keeps(demand, { contact: ['home_line'] }), keeps(demand, { contact: ['desk'] })]).toEqual([true, false])
  })

  test.each(['chat', 'police', 'home_line', 'half_line', 'unknown'])(
    'that the first can be dialled from abroad: not %s',
    (first) => {
      const demand: Demand = { kind: 'first_contact', form: 'international', reach: 'abroad' }
      expect(keeps(demand, { contact: ['desk', first] })).toBe(true)
      expect(keeps(demand, { contact: [first, 'desk'] })).toBe(false)
      expect(keeps(demand, { contact: [] })).toBe(false)
    },
  )

  test('that all but those named work from a place: a number without its form from abroad does not', () => {
    const demand: Demand = { kind: 'contacts_reach', reach: 'abroad', except: ['home_line'] }
    expect(keeps(demand, { contact: ['desk', 'home_line', 'chat'] })).toBe(true)
    expect(keeps(demand, { contact: ['desk', 'half_line'] })).toBe(false)
  })

  test('that one kind never stands below another', () => {
    const demand: Demand = { kind: 'contact_order', before: 'phone', after: 'chat' }
    expect(keeps(demand, { contact: ['desk', 'police', 'chat'] })).toBe(true)
    expect(keeps(demand, { contact: ['desk', 'chat', 'home_line'] })).toBe(false)
    expect(keeps(demand, { contact: ['home_line'] })).toBe(true)
  })

  test('that one never stands without its condition, or above a known number', () => {
    const demand: Demand = {
      kind: 'with_condition',
      contact: 'police',
      oneOfDo: ['call'],
      after: ['desk', 'home_line'],
    }
    expect(keeps(demand, { contact: ['desk'] })).toBe(true)
    expect(keeps(demand, { do: ['call'], contact: ['desk', 'police'] })).toBe(true)
    expect(keeps(demand, { do: ['wait'], contact: ['desk', 'police'] })).toBe(false)
    expect(keeps(demand, { do: ['call'], contact: ['police', 'desk'] })).toBe(false)
    expect(keeps(demand, { do: ['call'], contact: ['desk', 'police', 'home_line'] })).toBe(false)
    expect(keeps(demand, { do: ['call'], contact: ['chat', 'police'] })).toBe(false)
  })
})

test('a field that may not be there can be named', () => {
  const demand: Demand = { kind: 'no_fields', fields: ['score', 'why'] }
  expect(keeps(demand, {})).toBe(false)
  expect(keeps({ ...demand, fields: ['score'] }, {})).toBe(true)
})

test('a rule is asked only of answers to which it applies', () => {
  const invariant = { code: 'abroad', text, source, when: { where: ['abroad'] }, demands: [codes('all_of')] }
  const guide = { invariants: [invariant], contacts, actions: [] } as unknown as Guide
  expect(checkInvariants(guide, { ...answer, known: { where: 'here' } })).toEqual([])
  expect(checkInvariants(guide, { ...answer, known: { where: 'abroad' } })).toEqual([invariant])
})
