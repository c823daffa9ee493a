import { describe, expect, test } from 'vitest'
import type { ContactCheck } from '../../domain/knowledge/publishing/contactCheck.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { checkableContacts, withChecks } from './contactChecks.ts'
import { readProfilePart } from './readProfilePart.ts'

const { contacts } = await readProfilePart('profiles', 'nl', 'contacts')
const checkable = checkableContacts(contacts)
const on = '2026-11-20' as IsoDate
const factsOf = (code: string) => checkable.find((one) => one.code === code)?.facts ?? {}
const checkOf = (contact: string): ContactCheck => {
  const facts = factsOf(contact)
  return { file: `contacts/${contact}.yaml`, contact, checkedOn: on, how: 'called', source: 'x', facts, lines: {} }
}
const daysIn = (all: typeof contacts, checks: readonly ContactCheck[]) =>
  withChecks(all, checks).flatMap(({ code, checked_on }) => (checked_on === null ? [] : [`${code} ${checked_on}`]))

describe('the contacts of the profile with what two people checked', () => {
  test('have the day of the check at the one that was checked, and nothing else changes', () => {
    expect(daysIn(contacts, [checkOf('hub_lkha')])).toEqual(['hub_lkha 2026-11-20'])
    expect(withChecks(contacts, [])).toEqual(contacts)
  })

  test('lose the day when the profile gets another number, form for abroad, address, hour or promise', () => {
    for (const changed of [
      { number: '070 00 00 000' },
      { dial: '0700000000' },
      { dial_international: '+31700000000' },
      { url: 'https://example.org' },
      { always: true },
      { hours: { text_nl: 'Dag', text_en: 'Day', source: { mark: 'read', ref: 'factsheet', at: undefined } as const } },
    ]) {
      const other = contacts.map((one) => (one.code === 'hub_lkha' ? { ...one, ...changed } : one))
      expect([changed, daysIn(other, [checkOf('hub_lkha')])]).toEqual([changed, []])
    }
  })

  test('keep the day when only words around them change', () => {
    const other = contacts.map((one) => ({ ...one, note_nl: 'anders', nl: 'anders' }))
    expect(daysIn(other, [checkOf('hub_lkha')])).toEqual(['hub_lkha 2026-11-20'])
  })
})

test('hours that no source gives are no fact to check, and hours of a source are', () => {
  expect(factsOf('hub_lkha')).not.toHaveProperty('hours_nl', expect.anything())
  expect(factsOf('veilig_thuis')).toMatchObject({ number: '0800 20 00', hours_nl: 'Dag en nacht, gratis' })
})
