import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkWays, contactCheckText, contactFactNames } from '../../domain/knowledge/publishing/contactCheck.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { addDays } from '../../domain/terms/calendar.ts'
import { parseContactCheck } from './parseContactCheck.ts'

const file = 'contacts/hub_lkha.yaml'
const good = 'checked_on: "2026-11-20"\nhow: called\nsource: nam op\nnumber: 070 34 54 319\nhours_nl: Dag en nacht\n'
const faults = (text: string, name = file) =>
  parseContactCheck(name, text).findings.map(({ rule, line, about }) => `${rule} ${line} ${about}`)

test('what is written is read back, with the line of each field', () => {
  const line = fc
    .string({ minLength: 1, maxLength: 80 })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const facts = fc.record(Object.fromEntries(contactFactNames.map((name) => [name, line])), {
    requiredKeys: ['number'],
  })
  const day = fc.nat(20_000).map((days) => addDays('1990-01-01' as IsoDate, days))
  fc.assert(
    fc.property(facts, line, day, fc.constantFrom(...checkWays), (own, source, checkedOn, how) => {
      const text = contactCheckText({ checkedOn, how, source, facts: own })
      const { check, findings } = parseContactCheck(file, text)
      expect(findings).toEqual([])
      expect(check).toMatchObject({ file, contact: 'hub_lkha', checkedOn, how, source, facts: own })
      for (const [name, at] of Object.entries(check?.lines ?? {}))
        expect(text.split('\n')[at - 1]?.startsWith(`${name}:`)).toBe(true)
    }),
  )
})

test('a file that is no check is a finding on its line, with what was expected', () => {
  expect(faults(good)).toEqual([])
  expect(faults(good.replace('2026-11-20', '2026-11-31'))).toEqual(['check_field 1 checked_on'])
  expect(faults(good.replace('called', 'heard'))).toEqual(['check_field 2 how'])
  expect(faults(good.replace('source: nam op\n', ''))).toEqual(['check_field 1 source'])
  expect(faults(`${good}telephone: 112\n`)).toEqual(['check_field 6 telephone'])
  expect(faults(good.replace('070 34 54 319', '112'))).toEqual(['check_field 4 number'])
  expect(faults(good.replace('number: 070 34 54 319\n', ''))).toEqual(['check_field 1 the whole file'])
  expect(faults(`${good}number: "112"\n`)).toEqual(['check_field 6 YAML'])
})

test('its name is the folder and the code of a contact', () => {
  for (const name of ['contacts/Hub.yaml', 'contacts/hub-lkha.yaml', 'contacts/a/b.yaml', 'contacts/hub.yml'])
    expect([name, faults(good, name)]).toEqual([name, [`file_name 1 ${name}`]])
})
