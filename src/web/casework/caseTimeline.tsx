import { agendaOf } from '../../domain/casework/agendaOf.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { nearDate } from '../../outputs/casework/calendar/days.ts'
import { workTitle } from '../../outputs/casework/calendar/workTitle.ts'
import { describeEvent, lateDays, recordedLine } from '../../outputs/casework/describeEvent.ts'
import type { Telling } from '../../outputs/casework/telling.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Fold } from '../look/parts/fold.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Timeline, type TimelineItem } from '../look/parts/timeline.tsx'
import type { CaseView } from './caseView.ts'

type EventLine = CaseView['shown']['events'][number]

const SHOWN = 12

/** What comes, today, and what happened, newest on top; what lies longer ago is folded. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { frame, label, timeZone, shown } = view
  const { words, locale } = frame
  const telling = { words, label, locale, timeZone }
  const isShared = shown.shares !== undefined
  const [first, ...others] = shown.events
  // What one import wrote, it wrote at one moment: then that is said once, under the line.
  const atOnce = first && others.every((event) => event.recorded === first.recorded)
  const known = shown.events.map((event) => ({ known: event.known, event: { occurred: event.occurred as IsoDate } }))
  const late = lateDays(known, timeZone)
  const dated = { ...telling, today: view.today, saidOnce: [...late.keys()] }
  const past = newestFirst(shown.events).map((event) => itemOf(event, dated, !atOnce))
  return (
    <Panel
      id="timeline"
      title={words('casework.timeline_title')}
      foot={
        <>
          {atOnce && <p>{recordedLine(first, telling)}</p>}
          {[...late].map(([day, count]) => (
            <p key={day}>{words('casework.timeline_late', { count, date: longDate(day, locale) })}</p>
          ))}
          <p>{words(isShared ? 'casework.timeline_foot_shared' : 'casework.timeline_foot')}</p>
        </>
      }
    >
      {first ? (
        <Timeline items={[...comingItems(view), ...past.slice(0, SHOWN)]} />
      ) : (
        <p>{words('casework.timeline_none_shared')}</p>
      )}
      {past.length > SHOWN && (
        <Fold summary={words('casework.timeline_before', { count: past.length - SHOWN })}>
          <Timeline items={past.slice(SHOWN)} />
        </Fold>
      )}
    </Panel>
  )
}

const dangers = ['planned_wedding_warnings', 'planned_travel_warnings']

/** What is due after today, the furthest on top, and today itself; nothing for a case in which nothing comes. */
function comingItems(view: CaseView): readonly TimelineItem[] {
  const { frame, profile, shown, today } = view
  const { words, locale } = frame
  const coming = agendaOf(profile, shown.file).flatMap((item) =>
    item.due !== null && item.done === null ? [{ ...item, due: item.due }] : [],
  )
  const ahead = coming.filter(({ due }) => due > today).toSorted((a, b) => b.due.localeCompare(a.due))
  if (ahead.length === 0) return []
  const items = ahead.map(
    (item): TimelineItem => ({
      key: `${item.code}-${item.subject}`,
      date: item.due,
      dateText: nearDate(item.due, today, locale),
      title: workTitle(item, { ...view, ...frame }, today),
      mark: dangers.includes(item.code) ? 'danger' : 'next',
    }),
  )
  const now: TimelineItem = {
    key: 'today',
    date: today,
    dateText: nearDate(today, today, locale),
    title: words('casework.timeline_today'),
    mark: 'today',
  }
  return [...items, now]
}

function newestFirst(events: readonly EventLine[]): readonly EventLine[] {
  return events.toSorted((a, b) => {
    if (a.occurred !== b.occurred) return a.occurred < b.occurred ? 1 : -1
    return b.version - a.version
  })
}

type Dated = Telling & Pick<CaseView, 'today'> & { readonly saidOnce: readonly IsoDate[] }

function itemOf(line: EventLine, { today, saidOnce, ...telling }: Dated, withRecorded: boolean): TimelineItem {
  const { event, recorded, known, person } = line
  // To an organisation that was given a share the file has no name.
  const importFile = line.importFile ?? telling.words('casework.imported_unnamed')
  const { title, lines } = describeEvent({ event, recorded, known, person, importFile }, telling, saidOnce)
  const details = withRecorded ? [...lines, telling.words('casework.timeline_by', { person })] : lines
  return {
    key: String(line.version),
    date: event.occurred,
    dateText: nearDate(event.occurred, today, telling.locale),
    title,
    ...(details.length > 0 && { detail: details.join(' ') }),
  }
}
