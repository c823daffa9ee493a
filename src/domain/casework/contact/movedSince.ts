import type { IsoDate } from '../../shared/isoDate.ts'
import type { ReportFacts } from '../register/registerEvents.ts'
import type { ContactFile, Whereabouts } from './contactFile.ts'

const HOME = 'NL'
/** Places at which somebody is still in the Netherlands; the country of a journey ahead is where it goes to. */
const atHome = ['in_netherlands', 'about_to_travel']

/** From which country the client went after safe contact was agreed, and on which day. */
export type Moved = { readonly from: string | null; readonly on: IsoDate }

/**
 * Whether the client is in another country than the one that safe contact was agreed for: hours and days were those of its clock. What was
 * agreed before a journey was agreed for where it goes, too. The report is missing to an organisation that was not told of it.
 */
export function movedSince(
  { agreement, agreedAt, whereabouts }: ContactFile,
  report: Pick<ReportFacts, 'place' | 'country'> | undefined,
): Moved | undefined {
  if (!agreement || !whereabouts || whereabouts === agreedAt) return undefined
  const then = agreedAt ?? report
  if (then && countriesOf(then).includes(countryOf(whereabouts))) return undefined
  return { from: then ? countryOf(then) : null, on: whereabouts.since }
}

function countryOf({ place, country }: Pick<Whereabouts, 'place' | 'country'>): string {
  return atHome.includes(place) ? HOME : country
}

function countriesOf(there: Pick<Whereabouts, 'place' | 'country'>): readonly string[] {
  return there.place === 'about_to_travel' ? [HOME, there.country] : [countryOf(there)]
}
