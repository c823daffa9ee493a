import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { longDate } from '../figures/longDate.ts'
import type { CodeLabels } from './codeLabels.ts'
import { clockTime, dayOfMoment } from './moments.ts'

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

export type Telling = {
  readonly words: Words
  readonly label: CodeLabels
  readonly locale: Locale
  readonly timeZone: string
}

export function describeEvent(timed: TimedEvent, telling: Telling): EventText {
  const lines = [sourceLine(timed, telling), knownLine(timed, telling)]
  return { title: titleOf(timed.event, telling), lines: lines.filter((line) => line !== undefined) }
}

function titleOf(event: CaseEvent, { words, label }: Telling): string {
  switch (event.type) {
    case 'report_received':
      return words('casework.event_report_received', { topic: label('topics', event.facts.topic) })
    case 'client_identified':
      return words('casework.event_client_identified')
    case 'topic_verified':
      return words('casework.event_topic_verified', { topic: label('topics', event.facts.topic) })
    case 'determination_imported':
      return words('casework.event_determination_imported', { outcome: label('outcomes', event.facts.outcome) })
    case 'result_recorded':
      return words('casework.event_result_recorded', { result: label('results', event.facts.result) })
    case 'case_closed':
      return words('casework.event_case_closed')
  }
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
