import { agreementHindrance } from '../../../domain/casework/contact/agreementHindrance.ts'
import { endOf } from '../../../domain/casework/contact/contactAgenda.ts'
import type { SafeContact } from '../../../domain/casework/contact/contactFile.ts'
import { nextHours, type WallClock } from '../../../domain/casework/contact/contactHours.ts'
import { type Moved, movedSince } from '../../../domain/casework/contact/movedSince.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { clientNow } from './clockTexts.ts'

/** Whether the client may be reached at this moment, by the same rule that a contact is held against. */
export type ContactNow = {
  readonly clock: WallClock
  /** Missing when contact is allowed; unknown to an organisation that sees a part of the case. */
  readonly refusal: Refusal | undefined
  /** From when it is allowed again, when only the hour stands in the way. */
  readonly next: WallClock | undefined
  /** The last day of the agreement. */
  readonly until: IsoDate | null
  /** The agreement is one for another country than where the client is. */
  readonly moved: Moved | undefined
}

export function contactNow({ shown, today, profile }: ChapterView, agreement: SafeContact): ContactNow {
  const { time_zone: timeZone, ways, through } = agreement
  const clock = clientNow(timeZone)
  const [way = 'message'] = ways
  const contact = { on: today, way, person: through, clientClock: { ...clock, timeZone } }
  const { file } = shown
  const hindrance = file && agreementHindrance(file, { ...contact, person: way === 'through_person' ? through : null })
  const refusal = hindrance?.error
  const isHour = refusal?.reason === 'outside-hours' || refusal?.reason === 'outside-days'
  const next = isHour ? nextHours(agreement, clock) : undefined
  return {
    clock,
    refusal,
    next,
    until: endOf(agreement, profile),
    moved: movedSince(shown.chapters.contact, file?.report),
  }
}
