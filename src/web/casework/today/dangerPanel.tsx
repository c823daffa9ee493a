import { plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import { SOON } from '../../../domain/casework/safety/safetyFile.ts'
import { plannedText } from '../../../outputs/casework/calendar/plannedText.ts'
import type { Today } from '../../../services/casework/today/showToday.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { CaseFacts, When } from './agendaRow.tsx'
import type { TodayView } from './todayView.ts'
import { Nothing } from './workLists.tsx'

type Danger = Today['danger'][number]

/** Before everything: who is in danger now or soon. Facts only. */
export function DangerPanel({ view }: { view: TodayView }) {
  const { words, page } = view
  const title = words('today.danger')
  if (page.danger.length === 0) {
    return (
      <Panel id="danger" title={title} look="quiet">
        <Nothing title={words('today.danger_none')} text={words('today.danger_none_text')} />
      </Panel>
    )
  }
  return (
    <Panel id="danger" title={title} look="danger" beside={words('today.danger_beside')} flush>
      <Rows rows={page.danger.map((line) => rowOf(line, view))} />
    </Panel>
  )
}

function rowOf(line: Danger, view: TodayView): WorkRow {
  const { words, label, page } = view
  const { danger_on: dangerOn } = line
  return {
    key: line.number,
    when:
      dangerOn === null ? (
        words(line.isUrgent ? 'today.when_now' : 'today.when_soon')
      ) : (
        <When due={dangerOn} telling={view} today={page.day} />
      ),
    what: <b>{titlesOf(line, view).join('. ')}</b>,
    detail: (
      <>
        <CaseFacts line={line} telling={view} /> {label('client_locations', line.place_now)}.{' '}
        {dangerOn !== null && dangerOn < page.day && words('today.danger_passed')}
      </>
    ),
    act: (
      <LinkButton href={paths.case(line.number)} look="danger">
        {words('today.open_case')}
      </LinkButton>
    ),
  }
}

function titlesOf({ isUrgent, safety_level, danger_on, planned }: Danger, view: TodayView): readonly string[] {
  const kind = plannedDays.find((one) => planned === `planned_${one}_warnings`)
  return [
    ...(isUrgent ? [view.words('today.danger_acute')] : []),
    ...(safety_level === SOON ? [view.words('today.danger_soon')] : []),
    ...(danger_on === null ? [] : [plannedText({ kind, day: danger_on }, view, view.page.day)]),
  ]
}
