import type { WrongField } from '../../../boundary/casework/acts/act.ts'
import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import { clockAt, momentAt } from '../../../boundary/casework/acts/clocks.ts'
import type { PartContent } from '../../../boundary/profile/readProfilePart.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { outOfHours } from '../../../domain/casework/duty/outOfHours.ts'
import { type Period, uncovered } from '../../../domain/casework/duty/period.ts'
import { type DutyPost, overlap } from '../../../domain/casework/duty/shift.ts'
import type { HolidayRule } from '../../../domain/codes/holidays.ts'
import type { Locale, LocalText } from '../../../domain/shared/locale.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { isWorkingDay } from '../../../domain/terms/workingDays.ts'
import { dayText } from '../../../outputs/casework/calendar/days.ts'
import { clockTime, dayOfMoment } from '../../../outputs/casework/moments.ts'
import type { DutyList } from '../../../services/casework/duty/showDuty.ts'
import type { Frame } from '../../look/shell/frame.ts'

export type Shift = DutyList['shifts'][number]
export type Contact = PartContent<'contacts'>['contacts'][number]

/** What the page of who is on duty is made of. */
export type DutyView = {
  readonly frame: Frame
  readonly actor: Actor
  readonly timeZone: string
  readonly list: DutyList
  readonly nights: readonly Night[]
  readonly contacts: readonly Contact[]
  readonly sources: ReadonlyMap<string, LocalText>
  readonly said: Said
}

/** What a form did, or why it did nothing. */
export type Said = {
  readonly done?: 'saved' | 'handover_done'
  readonly form?: 'shift' | 'handover'
  readonly typed: Typed
  readonly wrong: readonly WrongField[]
  /** In words: why not, and what to do instead. */
  readonly refused?: { readonly why: string; readonly instead: string } | undefined
}

export const nothingSaid: Said = { typed: {}, wrong: [] }

/** Hours in which no office answers, with who is on the list then and when nobody is. */
export type Night = Period & {
  readonly posts: Readonly<Record<DutyPost, { readonly shifts: readonly Shift[]; readonly gaps: readonly Period[] }>>
}

const NIGHTS = 7

/** The night that it is now, or the next one, and those after it. What is over already of this night is not looked at. */
export function nightsOf(list: DutyList, timeZone: string, holidays: readonly HolidayRule[]): readonly Night[] {
  const { day } = clockAt(list.now, timeZone)
  const periods = Array.from({ length: NIGHTS + 2 }, (_, index) => {
    const { from, until } = outOfHours(addDays(day, index - 1), (each) => isWorkingDay(each, holidays))
    return { begins: momentAt(from, timeZone), ends: momentAt(until, timeZone) }
  })
  const ahead = periods.filter(({ ends }) => Date.parse(ends) > Date.parse(list.now))
  return ahead.slice(0, NIGHTS).map((period) => nightOf(list, period))
}

function nightOf(list: DutyList, period: Period): Night {
  const stillToCome = Date.parse(period.begins) < Date.parse(list.now) ? { ...period, begins: list.now } : period
  const postOf = (post: DutyPost) => {
    const shifts = shiftsOf(list, post).filter((shift) => overlap(shift, stillToCome))
    return { shifts, gaps: uncovered(stillToCome, shifts) }
  }
  return {
    ...period,
    posts: { hub: postOf('hub'), ministry: postOf('ministry'), police_centre: postOf('police_centre') },
  }
}

/** The shifts of every organisation of a kind. */
export function shiftsOf(list: DutyList, post: DutyPost): readonly Shift[] {
  const ids = list.organisations.filter((one) => one.post === post).map(({ id }) => id)
  return list.shifts.filter(({ organisation }) => ids.includes(organisation))
}

/** A period as people write it: zo 22 nov 17.00 – ma 23 nov 9.00. */
export function periodText(period: Period, timeZone: string, locale: Locale): string {
  const moments = [period.begins, period.ends].map((moment) => momentText(moment, timeZone, locale))
  return moments.join(' – ')
}

export function momentText(moment: string, timeZone: string, locale: Locale): string {
  return `${dayText(dayOfMoment(moment, timeZone), 'weekday', locale)} ${clockTime(moment, timeZone, locale)}`
}
