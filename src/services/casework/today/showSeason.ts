import { type Actor, asAnalyst } from '../../../domain/access/actor.ts'
import { plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { addDays, weekdayOf } from '../../../domain/terms/calendar.ts'
import { schoolHolidays, seasonWindows, type Window } from '../../../domain/terms/windows.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { countPlannedByWeek, countReportsByWeek, type WeekCount } from '../../../store/casework/today/season.ts'
import { refuseUnless } from '../../access/refuseUnless.ts'
import type { CaseworkTools } from '../casework.ts'
import { workScope } from './showToday.ts'

/** A year before, to the same day of the week. */
const SAME_WEEK_LAST_YEAR = 364
const PLANNED_AHEAD_DAYS = 91
const WEEK = 7

/** A week of the season, from its Monday. `reports` is missing for a week that did not begin yet. */
export type SeasonWeek = {
  readonly monday: IsoDate
  readonly reports: number | undefined
  readonly lastYear: number
  /** The codes of holidays with a day in it. */
  readonly holidays: readonly string[]
}

export type Season = {
  readonly today: IsoDate
  readonly windows: readonly Window[]
  readonly weeks: readonly SeasonWeek[]
  /** Journeys and weddings that are planned, by week; of the cases that the actor sees. */
  readonly planned: readonly WeekCount[]
}

export type ShowSeason = (actor: Actor) => Promise<Season>

/**
 * The weeks of the periods that ask for attention: reports this year beside those of the same weeks a year before, and what is planned.
 * Reports are counted over the whole hub, the same for everybody. A line in the access log. Fails with `forbidden` for who leads nobody.
 */
export function makeShowSeason({
  withActor,
  profile,
  today,
}: Pick<CaseworkTools, 'withActor' | 'profile' | 'today'>): ShowSeason {
  return async (actor) => {
    refuseUnless(actor, 'assign_case')
    const day = today()
    const year = yearOf(day)
    const holidays = schoolHolidays(profile.terms, year)
    const windows = [...seasonWindows(profile.terms, year), ...holidays]
    const mondays = mondaysOf(windows)
    const [first = day] = mondays
    const last = mondays.at(-1) ?? day
    const period = { from: addDays(first, -SAME_WEEK_LAST_YEAR), until: addDays(last, WEEK - 1) }
    const reports = await withActor(asAnalyst(actor), (tx) => countReportsByWeek(tx, actor.tenant, period))
    const count = (monday: IsoDate) => reports.find((week) => week.monday === monday)?.count ?? 0
    const weeks = mondays.map((monday) => ({
      monday,
      reports: monday > day ? undefined : count(monday),
      lastYear: count(addDays(monday, -SAME_WEEK_LAST_YEAR)),
      holidays: holidays
        .filter(({ from, until }) => from <= addDays(monday, WEEK - 1) && monday <= until)
        .map(({ code }) => code),
    }))
    const planned = await withActor(actor, async (tx) => {
      const codes = plannedDays.map((kind) => `planned_${kind}_warnings`)
      const ahead = { codes, from: day, until: addDays(day, PLANNED_AHEAD_DAYS) }
      const found = await countPlannedByWeek(tx, workScope(actor, 'team'), ahead)
      await appendAccess(tx, { action: 'read_boards', purpose: actor.purpose, cases: [] })
      return found
    })
    return { today: day, windows, weeks, planned }
  }
}

/** The Mondays of all weeks with a day in a window, in order. */
function mondaysOf(windows: readonly Window[]): readonly IsoDate[] {
  const found = new Set<IsoDate>()
  for (const { from, until } of windows) {
    for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= until; monday = addDays(monday, WEEK))
      found.add(monday)
  }
  return [...found].sort()
}
