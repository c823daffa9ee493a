import type { IsoDate } from '../shared/isoDate.ts'
import { addMonths } from '../terms/calendar.ts'

/** A page is due this many months before its review. */
const DUE_MONTHS = 1

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
