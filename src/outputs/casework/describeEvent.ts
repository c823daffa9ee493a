import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
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

export function describeEvent(timed: TimedEvent, telling: Telling): EventText {
  const lines = [sourceLine(timed, telling), knownLine(timed, telling)]
  return { title: eventTitle(timed.event, telling), lines: lines.filter((line) => line !== undefined) }
}

function sourceLine({ event, importFile }: TimedEvent, { words, label }: Telling): string | undefined {
  if (event.type === 'determination_imported') return words('casework.imported', { file: importFile ?? '–' })
  if (event.type !== 'report_received') return undefined
  const { reporter_role, channel } = event.facts
  const values = { reporter: label('reporter_roles', reporter_role), channel: label('channels', channel) }
  return words('casework.event_reported_by', values)
}

/** Only where the hub knew later than the day on which it took effect. */
function knownLine({ event, known }: TimedEvent, { words, locale, timeZone }: Telling): string | undefined {
  const day = dayOfMoment(known, timeZone)
  return day === event.occurred ? undefined : words('casework.known_on', { date: longDate(day, locale) })
}

/** Who wrote it into the register, and when. */
export function recordedLine(
  { recorded, person }: Pick<TimedEvent, 'recorded' | 'person'>,
  { words, locale, timeZone }: Telling,
): string {
  const date = longDate(dayOfMoment(recorded, timeZone), locale)
  return words('casework.recorded', { person, date, time: clockTime(recorded, timeZone, locale) })
}
