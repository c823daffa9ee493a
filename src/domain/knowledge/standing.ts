import { type IsoDate, monthsBefore } from '../shared/isoDate.ts'
import { addMonths } from '../terms/calendar.ts'

/**
 * What a number, an hour or a promise rests on: somebody checked it of late, the document that it comes from has a date, or neither.
 * Only the first is shown as a fact; the second with its date.
 */
export type Standing = 'checked' | 'dated' | 'undated'

/** A check counts for so many months. */
const CHECK_LASTS = 3

export type Dates = {
  /** When somebody last called the number or opened the page; null as long as nobody did. */
  readonly checkedOn: IsoDate | null
  /** The day, month or year of the document that it comes from. */
  readonly sourceDate: string | null
}

/** A check on a day that is still to come is none. */
export function isCheckedLately(checkedOn: IsoDate | null | undefined, today: IsoDate): boolean {
  return checkedOn != null && checkedOn <= today && checkedOn >= monthsBefore(today, CHECK_LASTS)
}

/** A day through which a check surely counts: until then nobody has to do it again. */
export function checkedUntil(checkedOn: IsoDate): IsoDate {
  return addMonths(checkedOn, CHECK_LASTS)
}

/** How a number, an hour or a promise may be told on a day. */
export function standingOf({ checkedOn, sourceDate }: Dates, today: IsoDate): Standing {
  if (isCheckedLately(checkedOn, today)) return 'checked'
  return sourceDate === null ? 'undated' : 'dated'
}

/**
 * Whether an opening hour or a promise may be told. Outside a demo only after a check of the last three months: who waits for an answer
 * that doesn't come is worse off than who was told nothing.
 */
export function mayTellHours(checkedOn: IsoDate | null | undefined, today: IsoDate, isDemo: boolean): boolean {
  return isDemo || isCheckedLately(checkedOn, today)
}
