import { longDate } from '../../../outputs/figures/longDate.ts'
import type { DutyView, Shift } from './dutyView.ts'

/** Who is on duty, and how they answer. */
export function ShiftLine({ view, shift }: { view: DutyView; shift: Shift }) {
  const { words, locale } = view.frame
  const { who, answersBy, number, checkedOn } = shift
  return (
    <>
      <b>{who}</b>:{' '}
      {number === null ? words(`duty.answers_${answersBy}`) : <a href={`tel:${dialOf(number)}`}>{number}</a>}
      {number !== null && answersBy !== 'telephone' && ` (${words(`duty.answers_${answersBy}`)})`}
      {number !== null && (
        <>
          {' '}
          <small class="baken-muted">
            {checkedOn === null
              ? words('duty.number_unchecked')
              : words('duty.number_checked', { date: longDate(checkedOn, locale) })}
          </small>
        </>
      )}
    </>
  )
}

function dialOf(number: string): string {
  return number.replaceAll(/[^\d+]/g, '')
}
