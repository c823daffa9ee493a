import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import { describeEvent } from '../../outputs/casework/describeEvent.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Panel } from '../look/parts/panel.tsx'
import { Timeline, type TimelineItem } from '../look/parts/timeline.tsx'
import type { CaseView } from './caseView.ts'

/** What happened, newest on top, each with when we knew it and who wrote it down. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { words } = view.frame
  return (
    <Panel id="timeline" title={words('casework.timeline_title')} foot={words('casework.timeline_foot')}>
      <Timeline items={itemsOf(view)} />
    </Panel>
  )
}

function itemsOf({ frame, label, timeZone, shown }: CaseView): readonly TimelineItem[] {
  const { words, locale } = frame
  const newestFirst = shown.events.toSorted((a, b) => {
    if (a.occurred !== b.occurred) return a.occurred < b.occurred ? 1 : -1
    return b.version - a.version
  })
  return newestFirst.map(({ version, type, occurred, facts, ...timed }) => {
    const event = parseCaseEvent(type, occurred, facts)
    const { title, lines } = describeEvent({ event, ...timed }, { words, label, locale, timeZone })
    return {
      key: String(version),
      date: event.occurred,
      dateText: longDate(event.occurred, locale),
      title,
      detail: lines.join(' '),
    }
  })
}
