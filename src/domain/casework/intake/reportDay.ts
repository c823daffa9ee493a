import { type IsoDate, yearsBefore } from '../../shared/isoDate.ts'
import type { Refusal } from '../refusal.ts'

/** A report of longer ago is a slip of the pen. A choice of ours: no register of paper or of a computer that is read in goes back further. */
const MOST_YEARS = 30

/** The day on which a report came in; of one that came in long ago somebody said that it did. */
export type ReportDay = { readonly on: IsoDate; readonly longAgo: boolean }

/** The first day on which a report that is written down today can have come in. */
export function firstReportDay(today: IsoDate): IsoDate {
  return yearsBefore(today, MOST_YEARS)
}

/** Why a report can't have come in on this day; one of more than a year ago is asked back. Missing when it can. */
export function dayRefusal({ on, longAgo }: ReportDay, today: IsoDate): Refusal | undefined {
  const first = firstReportDay(today)
  if (on > today) return { chapter: 'casework', reason: 'in-future', values: { today } }
  if (on < first) return { chapter: 'casework', reason: 'report-too-long-ago', values: { first } }
  if (!longAgo && on < yearsBefore(today, 1)) return { chapter: 'casework', reason: 'report-long-ago', values: { on } }
  return undefined
}
