import { eventTitle } from '../../../outputs/casework/events/eventTitle.ts'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { shortMoment, type TodayView } from './todayView.ts'

/** So many lines stand open: on a first day, or after a holiday, everything is new. */
const SHOWN = 8

/** What others wrote since one said that one had seen it. */
export function ChangedPanel({ view }: { view: TodayView }) {
  const { words, page } = view
  const since = words('today.changed_since', { moment: shortMoment(page.since, view) })
  if (page.changed.length === 0) {
    return (
      <Panel id="changed" title={words('today.changed')} look="quiet" beside={since}>
        <p class="baken-muted">{words('today.changed_none')}</p>
      </Panel>
    )
  }
  const rows = page.changed.map(({ number, event, recorded, by }, index) => ({
    key: `${number} ${index}`,
    what: <a href={paths.case(number)}>{eventTitle(event, view)}</a>,
    detail: (
      <>
        <span class="baken-case">{number}</span> <bdi>{by}</bdi>, {shortMoment(recorded, view)}
      </>
    ),
    act: <Status kind="changed">{words('today.status_new')}</Status>,
  }))
  return (
    <Panel id="changed" title={words('today.changed')} beside={since} foot={<SeenForm view={view} />} flush>
      <Rows rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN && (
        <Fold summary={words('today.changed_more', { count: rows.length - SHOWN })}>
          <Rows rows={rows.slice(SHOWN)} />
        </Fold>
      )}
    </Panel>
  )
}

function SeenForm({ view: { words, page } }: { view: TodayView }) {
  return (
    <form method="post" action={paths.todaySeen}>
      <input type="hidden" name="at" value={page.madeAt} />
      <input type="hidden" name="of" value={page.whose} />
      <Button look="plain">{words('today.changed_seen')}</Button>
    </form>
  )
}

/** Who opened these cases in an emergency: mostly nobody, and that is worth a line. */
export function EmergencyPanel({ view }: { view: TodayView }) {
  const { words, page } = view
  const title = words('today.emergency')
  if (page.emergencies.length === 0) {
    return (
      <Panel id="emergency" title={title} look="quiet">
        <p class="baken-muted">{words('today.emergency_none')}</p>
      </Panel>
    )
  }
  const rows = page.emergencies.map(({ number, by, begun, reviewed }) => ({
    key: `${number} ${begun}`,
    what: <a href={paths.caseAccess(number)}>{number}</a>,
    detail: words('today.emergency_line', { person: by, moment: shortMoment(begun, view) }),
    act: reviewed ? (
      <Status kind="safe">{words('today.emergency_reviewed')}</Status>
    ) : (
      <Status kind="waiting">{words('today.emergency_waits')}</Status>
    ),
  }))
  return (
    <Panel id="emergency" title={title} flush>
      <Rows rows={rows} />
    </Panel>
  )
}
