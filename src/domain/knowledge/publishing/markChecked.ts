import type { IsoDate } from '../../shared/isoDate.ts'

/**
 * The text of a page with the day of today as the day of its check, and the day of its next review: nothing else changes. Missing when
 * its head does not have both lines.
 */
export function markChecked(text: string, today: IsoDate, nextReview: IsoDate): string | undefined {
  const [, head = '', rest = ''] = /^(---\n[\s\S]*?\n---\n?)([\s\S]*)$/.exec(text) ?? []
  const checked = head.replace(/^checked_on:.*$/m, `checked_on: "${today}"`)
  const marked = checked.replace(/^next_review:.*$/m, `next_review: "${nextReview}"`)
  const hasBoth = /^checked_on:/m.test(head) && /^next_review:/m.test(head)
  return hasBoth ? `${marked}${rest}` : undefined
}
