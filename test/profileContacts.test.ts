import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { profileParts } from '../src/boundary/profile/readProfilePart.ts'
import { part } from './support/profileNl.ts'

const { contacts } = await part('contacts')
const contact = (code: string) => contacts.find((one) => one.code === code)
const text = profileParts.map((name) => readFileSync(`profiles/nl/${name}.yaml`, 'utf8')).join('\n')
const digits = (number: string) => number.replace(/[^\d+]/g, '')

describe('numbers', () => {
  test('what is dialled is the number that is shown', () => {
    for (const { code, number, dial } of contacts) {
      if (number && dial) expect(dial, code).toBe(digits(number))
    }
  })

  test('a number that is meant for abroad has its +31 form with the same digits, and no other number has one', () => {
    for (const { code, number, dial, reach, international, dial_international } of contacts) {
      const forAbroad = Boolean(number) && reach.includes('abroad')
      expect(Boolean(international), code).toBe(forAbroad)
      if (!international) continue
      expect(dial_international, code).toBe(digits(international))
      expect(dial?.replace(/^0/, '+31'), code).toBe(dial_international)
    }
  })

  test('the two first numbers from abroad are those of the ministry and the hub', () => {
    expect(contact('ministry_contact_centre')?.international).toBe('+31 247 247 247')
    expect(contact('hub_lkha')?.international).toBe('+31 70 345 43 19')
  })

  test('the police and the ministry have a number: in acute danger every case gives it', () => {
    for (const code of ['emergency_112', 'ministry_contact_centre']) expect(contact(code)?.dial, code).toBeTruthy()
  })

  test('a number of the factsheet is shown with the date of the factsheet', () => {
    const numbered = contacts.filter(({ number, source }) => number && source.mark === 'seed')
    expect(numbered.length).toBeGreaterThan(0)
    for (const { code, date_text_nl, date_text_en } of numbered) {
      expect(date_text_nl, code).toBe('zoals in de factsheet, augustus 2022')
      expect(date_text_en, code).toBe('as in the factsheet, August 2022')
    }
  })

  test('every +31 number in a text is that of a contact', () => {
    const known = new Set(contacts.map(({ international }) => international && digits(international)))
    const printed = text.match(/\+31[\d ]{8,}\d/g) ?? []
    expect(printed.length).toBeGreaterThan(10)
    expect(printed.filter((number) => !known.has(digits(number)))).toEqual([])
  })

  test('the only e-mail address is that of the hub', () => {
    const addresses = text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? []
    expect([...new Set(addresses)]).toEqual(['LKHA@veiligthuishaaglanden.nl'])
  })
})

describe('what stands with a contact', () => {
  test('the local police are never shown without their condition', () => {
    const police = contact('local_emergency_number')
    expect(police?.condition_nl).toBeTruthy()
    expect(police?.condition_en).toBeTruthy()
  })

  test('112 is never shown without its reach', () => {
    const emergency = contact('emergency_112')
    expect(emergency?.reach_nl && emergency.reach_en).toBeTruthy()
    expect(emergency?.condition_abroad_nl && emergency.condition_abroad_en).toBeTruthy()
  })

  test('the centre of expertise of the police is reached through others only', () => {
    expect(contact('lec_egg')).toMatchObject({ kind: 'via', number: null, for: ['professional'] })
  })

  test('a mission is shown with the words "not checked" and a number that works', async () => {
    const { shown_with, embassies } = await part('embassies')
    expect(shown_with.nl).toContain('Niet gecontroleerd')
    expect(shown_with.en).toContain('Not checked')
    for (const { fallback } of embassies) expect(contact(fallback)?.international).toBeTruthy()
  })
})
