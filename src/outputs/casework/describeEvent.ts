import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { daysBetween } from '../../domain/terms/calendar.ts'
import { longDate } from '../figures/longDate.ts'
import { eventTitle } from './events/eventTitle.ts'
import { clockTime, dayOfMoment } from './moments.ts'
import type { Telling } from './telling.ts'

/** An event with its times as moments (UTC), and who wrote it. */
export type TimedEvent = {
  readonly event: CaseEvent
  readonly recorded: string
  readonly known: string
  readonly person: string
  /** The name of the file that the event came from. */
  readonly importFile?: string
}

/** What happened, and the lines under it: how we know, and since when where that differs. */
export type EventText = { readonly title: string; readonly lines: readonly string[] }

/** `saidOnce`: days on which so much became known that the page says it in one place. */
export function describeEvent(timed: TimedEvent, telling: Telling, saidOnce: readonly IsoDate[] = []): EventText {
  const lines = [sourceLine(timed, telling), knownLine(timed, telling, saidOnce)]
  return { title: eventTitle(timed.event, telling), lines: lines.filter((line) => line !== undefined) }
}

function sourceLine({ event, importFile }: TimedEvent, { words, label }: Telling): string | undefined {
  if (event.type === 'determination_imported') return words('casework.imported', { file: importFile ?? '–' })
  if (event.type !== 'report_received') return undefined
  const { reporter_role, channel } = event.facts
  const values = { reporter: label('reporter_roles', reporter_role), channel: label('channels', channel) }
  return words('casework.event_reported_by', values)
}

/** Only where the hub knew more than a day later than it took effect: what is written down the next morning was no late news. */
function knownLine(
  timed: TimedEvent,
  { words, locale, timeZone }: Telling,
  saidOnce: readonly IsoDate[],
): string | undefined {
  const day = knownLateOn(timed, timeZone)
  return day === undefined || saidOnce.includes(day)
    ? undefined
    : words('casework.known_on', { date: longDate(day, locale) })
}

/** The day on which the hub knew, where that was more than a day after it took effect. */
function knownLateOn({ event, known }: Known, timeZone: string): IsoDate | undefined {
  const day = dayOfMoment(known, timeZone)
  return daysBetween(event.occurred, day) > 1 ? day : undefined
}

type Known = Pick<TimedEvent, 'known'> & { readonly event: Pick<CaseEvent, 'occurred'> }

/** From so many events on, what became known late on one day is told of in one line. */
const MANY = 3

/** The days on which many things became known late, with how many: a case that was taken over from paper, or one to practise with. */
export function lateDays(events: readonly Known[], timeZone: string): ReadonlyMap<IsoDate, number> {
  const late = events.map((event) => knownLateOn(event, timeZone)).filter((day) => day !== undefined)
  const days = Map.groupBy(late, (day) => day)
  return new Map([...days].map(([day, found]) => [day, found.length] as const).filter(([, count]) => count >= MANY))
}

/** Who wrote it into the register, and when. */
export function recordedLine(
  { recorded, person }: Pick<TimedEvent, 'recorded' | 'person'>,
  { words, locale, timeZone }: Telling,
): string {
  const date = longDate(dayOfMoment(recorded, timeZone), locale)
  return words('casework.recorded', { person, date, time: clockTime(recorded, timeZone, locale) })
}
