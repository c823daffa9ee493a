import { expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import { termOf } from '../../../domain/codes/terms.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { locales } from '../../../domain/shared/locale.ts'
import { words } from '../../../messages/words.ts'
import { codeLabels } from '../codeLabels.ts'
import { agendaTitle, termLength } from './agendaText.ts'
import { calendarFile } from './calendarFile.ts'
import { dayHeading, dayText } from './days.ts'

const lengthOf = (code: string, locale: 'nl' | 'en' = 'nl') => {
  const term = termOf(profile.terms, code)
  return term && termLength(term, words(locale), locale)
}

test.each([
  ['first_answer', '1 werkdag'],
  ['determination_answer', '5 werkdagen'],
  ['acute_answer', 'dezelfde dag'],
  ['retention_file', '20 jaar'],
  ['planned_travel_warnings', '30, 14, 7, 3 en 1 dagen van tevoren'],
  ['season_window', '1 mei tot en met 30 september'],
  ['summer_holiday_2026_north', '4 juli 2026 tot en met 16 augustus 2026'],
  ['summer_holiday_2027', undefined],
  ['residence_intention', undefined],
])('the length of %s is said as people say it: %s', (code, text) => {
  expect(lengthOf(code)).toBe(text)
})

test('every term and every kind of task has words in both languages, and none of them is a code', () => {
  for (const locale of locales) {
    const telling = { profile, label: codeLabels(profile, locale), words: words(locale), locale }
    for (const { code } of [...profile.terms.entries, ...profile.casework.task_kinds.entries]) {
      expect(agendaTitle({ code, subject: '' }, telling)).toMatch(/^\P{Ll}/u)
      expect(agendaTitle({ code, subject: '' }, telling)).not.toContain('_')
    }
  }
})

test('a step and a moment of aftercare are named', () => {
  const telling = { profile, label: codeLabels(profile, 'nl'), words: words('nl'), locale: 'nl' as const }
  const [step] = profile.returnPlans.steps
  const [moment] = profile.returnPlans.aftercare.moments
  expect(agendaTitle({ code: 'return_step', subject: step?.code ?? '' }, telling)).toContain(step?.labels.nl)
  expect(agendaTitle({ code: 'follow_up', subject: moment?.code ?? '' }, telling)).toContain(moment?.labels.nl)
})

test('a day has no clock, so that it is the same day wherever the program runs', () => {
  const lastDay = '2026-12-31' as IsoDate
  expect(dayHeading(lastDay, 'weekday', 'nl')).toBe('Donderdag 31 december')
  expect(dayText(lastDay, 'weekday', 'en')).toBe('Thursday 31 December')
  expect(dayText('2026-03-29' as IsoDate, 'weekday', 'nl')).toBe('zondag 29 maart')
})

test('a calendar says how much on which day, all day long, and the same whenever it is asked', () => {
  const days = [
    { day: '2026-03-29' as IsoDate, count: 1 },
    { day: '2026-12-31' as IsoDate, count: 3 },
  ]
  const file = calendarFile(days, words('nl'))
  expect(file).toContain('DTSTART;VALUE=DATE:20260329')
  expect(file).toContain('DTSTART;VALUE=DATE:20261231')
  expect(file).toContain('SUMMARY:Baken: 3 termijnen')
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(file).not.toMatch(/DTSTART:|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE/)
  expect(calendarFile(days, words('nl'))).toBe(file)
})
