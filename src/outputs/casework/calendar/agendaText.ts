import type { AgendaItem } from '../../../domain/casework/agenda.ts'
import { labelOf } from '../../../domain/codes/codeList.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { type LengthUnit, type Term, termOf } from '../../../domain/codes/terms.ts'
import { type IsoDate, parseIsoDate } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import type { WordKey, Words } from '../../../messages/words.ts'
import { longDate } from '../../figures/longDate.ts'
import type { CodeLabels } from '../codeLabels.ts'

import { dayText } from './days.ts'

/** What is needed to say what has to be done. */
export type AgendaTelling = {
  readonly profile: Profile
  readonly label: CodeLabels
  readonly words: Words
  readonly locale: Locale
}

/** Terms that stand on the agenda as the day itself, and not as the term that warns of it. */
const ownWords: Readonly<Record<string, WordKey>> = {
  contact_review: 'today.item_contact_review',
  permit_expiry_warnings: 'today.item_permit_ends',
  planned_travel_warnings: 'today.item_planned_travel',
  planned_wedding_warnings: 'today.item_planned_wedding',
  propose_determination: 'today.item_propose_again',
  safety_check_validity: 'today.item_safety_check_ends',
}

/** What has to be done, in words of the profile: a step and a moment of aftercare by their own names. */
export function agendaTitle({ code, subject }: Pick<AgendaItem, 'code' | 'subject'>, telling: AgendaTelling): string {
  const { profile, label, words, locale } = telling
  const own = ownWords[code]
  if (own) return words(own)
  if (code === 'return_step') return words('today.item_step', { step: label('return_steps', subject) })
  if (code === 'follow_up') return words('today.item_follow_up', { moment: label('aftercare_moments', subject) })
  return (
    termOf(profile.terms, code)?.labels[locale] ??
    labelOf(profile.casework.task_kinds, code, locale) ??
    words('today.item_other')
  )
}

const lengthWords = {
  working_days: 'today.length_working_days',
  days: 'today.length_days',
  weeks: 'today.length_weeks',
  months: 'today.length_months',
  years: 'today.length_years',
  years_of_age: 'today.length_years_of_age',
  minutes: 'today.length_minutes',
  days_before: 'today.length_days_before',
} as const satisfies Readonly<Record<LengthUnit | 'days_before', WordKey>>

/** How long a term is, or which days it has; missing for one that is there to be read. */
export function termLength({ unit, value }: Term, words: Words, locale: Locale): string | undefined {
  if (unit === null || value === null || value.length === 0) return undefined
  if (unit === 'month_day' || unit === 'dates') {
    const [from, until] = value.map((day) =>
      unit === 'dates' ? longDate(day as IsoDate, locale) : dayOfAnyYear(day, locale),
    )
    return words('today.length_period', { from: from ?? '', until: until ?? '' })
  }
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(value.map(String))
  return words(lengthWords[unit], { listed, count: value.at(-1) ?? 0 })
}

/** A day of any year, as people write it: 1 mei. */
function dayOfAnyYear(monthDay: string, locale: Locale): string {
  const day = parseIsoDate(`2001-${monthDay}`)
  return day ? dayText(day, 'short', locale) : monthDay
}
