import type { CaseArea } from '../../domain/access/caseAreas.ts'
import { parseSharePurpose } from '../../domain/access/shareTerms.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { capital } from '../capital.ts'
import { dayOfMoment } from '../casework/moments.ts'
import { longDate } from '../figures/longDate.ts'
import { areaName } from './accessNames.ts'

type Telling = { readonly words: Words; readonly locale: Locale; readonly timeZone: string }

type Share = {
  readonly areas: readonly CaseArea[]
  /** In words. */
  readonly ground: string
  readonly purpose: string
  /** The moment from which it counts no more (UTC). */
  readonly until: string
}

/** A share in words: which parts of the case, and on which ground, for what and until which day. */
export function shareText(share: Share, telling: Telling): { readonly areas: string; readonly why: string } {
  const { words } = telling
  const areas = listText(
    share.areas.map((area) => areaName(area, words)),
    telling.locale,
  )
  const values = {
    ground: share.ground,
    purpose: purposeName(share.purpose, words),
    day: lastDay(share.until, telling),
  }
  return { areas: capital(areas), why: words('caseAccess.share_why', values) }
}

/** A share counts until its last day is over, which is the moment at which the next one begins. */
export function lastDay(until: string, { locale, timeZone }: Pick<Telling, 'locale' | 'timeZone'>): string {
  const before = new Date(Date.parse(until) - 1).toISOString()
  return longDate(dayOfMoment(before, timeZone) as IsoDate, locale)
}

/** What a share is for; a purpose that is not in the list any more keeps its code. */
export function purposeName(purpose: string, words: Words): string {
  const known = parseSharePurpose(purpose)
  return known ? words(`caseAccess.purpose_${known}`) : purpose
}

/** "identiteit, veiligheid en terugkeer". */
export function listText(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}
