import { expect, test } from 'vitest'
import { readProfile } from '../../boundary/profile/readProfile.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from './codeLabels.ts'
import { describeEvent, lateDays, recordedLine } from './describeEvent.ts'

const profile = await readProfile('profiles', 'nl')

const telling = (locale: Locale) => ({
  words: words(locale),
  label: codeLabels(profile, locale),
  locale,
  timeZone: 'Europe/Amsterdam',
})

// Half past midnight in Amsterdam is still the day before in UTC.
const night = '2018-03-01T23:30:00.000000Z'
const closed = { type: 'case_closed', occurred: day('2018-03-02'), facts: { reason: null } } as const

test('what was known on its own day is not said twice', () => {
  const timed = { event: closed, recorded: night, known: night, person: 'operator' }
  expect(describeEvent(timed, telling('nl'))).toEqual({ title: 'Casus gesloten', lines: [] })
})

test('what was known the next day is no late news', () => {
  const event = { ...closed, occurred: day('2018-03-01') }
  expect(describeEvent({ event, recorded: night, known: night, person: 'operator' }, telling('nl')).lines).toEqual([])
})

test('what became known late on one day is said once when it is much, and under each line when it is little', () => {
  const late = { event: { ...closed, occurred: day('2018-02-01') }, recorded: night, known: night, person: 'operator' }
  expect([...lateDays([late, late], 'Europe/Amsterdam')]).toEqual([])
  const days = lateDays([late, late, late, { ...late, event: closed }], 'Europe/Amsterdam')
  expect([...days]).toEqual([['2018-03-02', 3]])
  expect(describeEvent(late, telling('nl'), [...days.keys()]).lines).toEqual([])
})

test('what was known later says since when', () => {
  const event = { ...closed, occurred: day('2018-02-28') }
  const { lines } = describeEvent({ event, recorded: night, known: night, person: 'operator' }, telling('nl'))
  expect(lines).toEqual(['Bij ons bekend op 2 maart 2018.'])
})

test('an imported determination names its file and that no two people made it', () => {
  const facts = { outcome: 'yes', import_file: 1 }
  const event = { type: 'determination_imported', occurred: day('2018-03-02'), facts } as const
  const timed = { event, recorded: night, known: night, person: 'operator', importFile: 'a.csv' }
  expect(describeEvent(timed, telling('en'))).toEqual({
    title: 'Outcome: Established',
    lines: ['From file a.csv, not determined by two people in Baken.'],
  })
})

test('who recorded it and when stands in the time of the tenant', () => {
  expect(recordedLine({ recorded: night, person: 'Marit' }, telling('nl'))).toBe(
    'Vastgelegd door Marit op 2 maart 2018 om 0.30.',
  )
  expect(recordedLine({ recorded: night, person: 'Marit' }, telling('en'))).toBe(
    'Recorded by Marit on 2 March 2018 at 00:30.',
  )
})

function day(text: string): IsoDate {
  const parsed = parseIsoDate(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}
