import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import { describeEvent, recordedLine } from '../../outputs/casework/describeEvent.ts'
import type { Telling } from '../../outputs/casework/telling.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Panel } from '../look/parts/panel.tsx'
import { Timeline, type TimelineItem } from '../look/parts/timeline.tsx'
import type { CaseView } from './caseView.ts'

type EventLine = CaseView['shown']['events'][number]

/** What happened, newest on top, each with when we knew it and who wrote it down. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { frame, label, timeZone, shown } = view
  const { words, locale } = frame
  const telling = { words, label, locale, timeZone }
  const isShared = shown.shares !== undefined
  const [first, ...others] = shown.events
  // What one import wrote, it wrote at one moment: then that is said once, under the line.
  const atOnce = first && others.every((event) => event.recorded === first.recorded)
  return (
    <Panel
      id="timeline"
      title={words('casework.timeline_title')}
      foot={
        <>
          {atOnce && <p>{recordedLine(first, telling)}</p>}
          <p>{words(isShared ? 'casework.timeline_foot_shared' : 'casework.timeline_foot')}</p>
        </>
      }
    >
      {first ? (
        <Timeline items={newestFirst(shown.events).map((event) => itemOf(event, telling, !atOnce))} />
      ) : (
        <p>{words('casework.timeline_none_shared')}</p>
      )}
    </Panel>
  )
}

function newestFirst(events: readonly EventLine[]): readonly EventLine[] {
  return events.toSorted((a, b) => {
    if (a.occurred !== b.occurred) return a.occurred < b.occurred ? 1 : -1
    return b.version - a.version
  })
}

function itemOf(line: EventLine, telling: Telling, withRecorded: boolean): TimelineItem {
  const event = parseCaseEvent(line.type, line.occurred, line.facts)
  const { recorded, known, person } = line
  // To an organisation that was given a share the file has no name.
  const importFile = line.importFile ?? telling.words('casework.imported_unnamed')
  const { title, lines } = describeEvent({ event, recorded, known, person, importFile }, telling)
  const details = withRecorded ? [...lines, recordedLine(line, telling)] : lines
  return {
    key: String(line.version),
    date: event.occurred,
    dateText: longDate(event.occurred, telling.locale),
    title,
    ...(details.length > 0 && { detail: details.join(' ') }),
  }
}
