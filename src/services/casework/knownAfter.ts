import type { KnownEvent, Moment } from '../../domain/casework/caseHistory.ts'

/**
 * The moment from which something new is known of a case: `now`, or a microsecond after what is known already where that is later. A clock
 * can go back, and who waited for another writer took the time before them; knowledge only grows all the same.
 */
export function knownAfter(before: readonly Pick<KnownEvent, 'known'>[], now: Moment): Moment {
  const last = before
    .map(({ known }) => known)
    .toSorted()
    .at(-1)
  return last === undefined || last < now ? now : microsecondAfter(last)
}

const MILLISECONDS = 'YYYY-MM-DDTHH:MM:SS.mmm'.length

function microsecondAfter(moment: Moment): Moment {
  const next = Number(moment.slice(MILLISECONDS, -1)) + 1
  const whole = new Date(Date.parse(`${moment.slice(0, MILLISECONDS)}Z`) + Math.floor(next / 1000))
  return `${whole.toISOString().slice(0, -1)}${String(next % 1000).padStart(3, '0')}Z`
}
