import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { clockTime, dayOfMoment } from '../../../outputs/casework/moments.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { AccessView } from './accessView.ts'

/** Nothing here, and that is good. */
const quiet = { look: 'quiet' } as const

type Broken = AccessView['access']['brokenGlass'][number]

/** Who opened this case in an emergency, and what the second person said of it. */
export function EmergenciesPanel({ view }: { view: AccessView }) {
  const { frame, access, timeZone } = view
  const { words, locale } = frame
  const rows = access.brokenGlass.map((broken) => ({
    key: String(broken.id),
    what: <bdi>{broken.name}</bdi>,
    detail: words('caseAccess.emergency_when', {
      date: longDate(dayOfMoment(broken.begun, timeZone) as IsoDate, locale),
      from: clockTime(broken.begun, timeZone, locale),
      until: clockTime(broken.until, timeZone, locale),
    }),
    act: <Verdict view={view} broken={broken} />,
  }))
  return (
    <Panel id="emergencies" title={words('caseAccess.emergencies_title')} flush {...(rows.length === 0 && quiet)}>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="baken-panel__body">{words('caseAccess.emergencies_none')}</p>}
    </Panel>
  )
}

function Verdict({ view: { frame }, broken }: { view: AccessView; broken: Broken }) {
  const { words } = frame
  if (broken.verdict === null) return <Status kind="waiting">{words('caseAccess.verdict_waits')}</Status>
  return (
    <Status kind={broken.verdict === 'justified' ? 'safe' : 'danger'}>
      {words(`caseAccess.verdict_${broken.verdict}`)}
    </Status>
  )
}
