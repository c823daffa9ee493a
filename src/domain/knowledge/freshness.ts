import type { IsoDate } from '../shared/isoDate.ts'
import { addMonths } from '../terms/calendar.ts'

/** How long a check of a number, an hour or a promise holds, in months. */
export const CHECK_HOLDS_MONTHS = 3

/** A page is due this many months before its review. */
const DUE_MONTHS = 1

/**
 * How a number, an hour or a promise may be told. `checked`: as a fact. `as_in_source`: only with the date of the document that it
 * comes from ('as in the factsheet, August 2022'). `not_checked`: only with the words that nobody checked it.
 */
export type Standing = 'checked' | 'as_in_source' | 'not_checked'

/** What is known of the age of a number, an hour or a promise. */
export type FactDates = {
  /** The day on which somebody last called or opened it; missing when nobody did. */
  readonly checkedOn: IsoDate | undefined
  /** Whether its document has a date that can be told with it. */
  readonly hasDatedSource: boolean
}

/** A check holds for three months, to the day; one of a later day than today is none. */
export function isCheckedLately(checkedOn: IsoDate | undefined, today: IsoDate): boolean {
  if (checkedOn === undefined || checkedOn > today) return false
  return today <= addMonths(checkedOn, CHECK_HOLDS_MONTHS)
}

/** How a number to call may be told. It is always told: an old number with its date helps more than none. */
export function standingOf({ checkedOn, hasDatedSource }: FactDates, today: IsoDate): Standing {
  if (isCheckedLately(checkedOn, today)) return 'checked'
  return hasDatedSource ? 'as_in_source' : 'not_checked'
}

/**
 * Whether an opening hour or a promise (an answer within so many minutes) may be told at all. Outside a demo only after a check of the
 * last three months: who waits for an answer that doesn't come is worse off than who was told nothing.
 */
export function mayTellHours(checkedOn: IsoDate | undefined, today: IsoDate, isDemo: boolean): boolean {
  return isDemo || isCheckedLately(checkedOn, today)
}

/** `stale`: its review has passed. `due`: within a month. `never_checked`: no editor compared it with its sources yet. */
export type PageState = 'fresh' | 'due' | 'stale' | 'never_checked'

/** What an editor has to do with a page. A review that has passed goes before everything. */
export function pageState(
  { checkedOn, nextReview }: { readonly checkedOn: IsoDate | undefined; readonly nextReview: IsoDate },
  today: IsoDate,
): PageState {
  if (nextReview <= today) return 'stale'
  if (checkedOn === undefined) return 'never_checked'
  return nextReview <= addMonths(today, DUE_MONTHS) ? 'due' : 'fresh'
}
