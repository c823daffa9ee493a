import { expect, test } from 'vitest'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { words } from '../../../messages/words.ts'
import { codeLabels } from '../codeLabels.ts'
import { nearDate } from './days.ts'
import { plannedText } from './plannedText.ts'
import { workTitle } from './workTitle.ts'

const day = (text: string) => text as IsoDate
const today = day('2026-11-22')
const telling = (locale: Locale) => ({ profile, label: codeLabels(profile, locale), words: words(locale), locale })
const title = (code: string, due: string | null, cents: number | null = null, locale: Locale = 'nl') =>
  workTitle({ code, subject: '', due: due as IsoDate | null, cents }, telling(locale), today)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('what is asked of the fund says how much, so that four of them can be told apart', () => {
  expect(plain(title('fund_decision', '2026-11-24', 118_000))).toBe('Besluit over het noodfonds: € 1.180,00')
  expect(plain(title('pay_from_fund', null, 4_250, 'en'))).toBe('Pay from the emergency fund: €42.50')
})

test('a planned day that is ahead is no step of ours: it says what to do about it', () => {
  expect(title('planned_wedding_warnings', '2026-11-22')).toBe(
    'Gepland huwelijk: voorkom het, of kijk of de dag nog klopt',
  )
  expect(title('planned_travel_warnings', '2027-01-01', null, 'en')).toBe(
    'Planned journey: prevent it, or check whether the day is still right',
  )
})

test('a planned day that has passed asks what became of it', () => {
  expect(title('planned_wedding_warnings', '2026-11-21')).toBe('Nagaan of het geplande huwelijk is doorgegaan')
  expect(title('planned_travel_warnings', '2020-01-01', null, 'en')).toBe(
    'Find out whether the planned journey took place',
  )
})

test('what is planned says its day, with the year when that is another one, and was planned when the day has passed', () => {
  const said = (kind: 'travel' | 'wedding' | undefined, date: string) =>
    plannedText({ kind, day: day(date) }, telling('nl'), today)
  expect(said('travel', '2026-11-22')).toBe('Reis gepland op 22 november')
  expect(said('wedding', '2027-01-03')).toBe('Huwelijk gepland op 3 januari 2027')
  expect(said('wedding', '2020-01-01')).toBe('Er stond een huwelijk gepland op 1 januari 2020')
  expect(said(undefined, '2026-11-21')).toBe('Er stond een reis of huwelijk gepland op 21 november')
})

test('a day of another year says which, also where there is little room', () => {
  expect(nearDate(day('2026-01-01'), today, 'nl', 'brief')).toBe('1 jan')
  expect(nearDate(day('2020-01-01'), today, 'nl', 'brief')).toBe('1 jan 2020')
})
