import { roleName } from '../../../outputs/access/accessNames.ts'
import { actionName, logMoment } from '../../../outputs/access/logWords.ts'
import { type NenField, nenFields } from '../../../outputs/access/nenFields.ts'
import type { ShownLine } from '../../../services/access/log/readAccessLog.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; timeZone: string; line: ShownLine }

/** One line with every field that the standard names. */
export function LogLinePage({ frame, timeZone, line }: Props) {
  const { words, locale } = frame
  const title = words('accessLog.line_title', { id: String(line.id) })
  const groups = nenFields(line)
  const who = `${line.name ?? words('accessLog.nobody')}, ${roleName(line.role, words)}`
  const said = `${actionName(line.action, words)}. ${who}, ${logMoment(line.at, timeZone, locale)}.`
  return (
    <Page
      frame={frame}
      title={words('accessLog.title')}
      current={paths.accessLog}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.accessLog, label: words('accessLog.title') }]} here={title} />
          <PageHead title={title} lead={`${said} ${words('accessLog.line_lead')}`} />
        </>
      }
    >
      <div class="baken-stack">
        {(['event', 'user', 'object', 'source'] as const).map((group) => (
          <Panel key={group} id={`fields-${group}`} title={words(`accessLog.panel_${group}`)}>
            <Facts facts={groups[group].map(asFact)} />
          </Panel>
        ))}
      </div>
    </Page>
  )
}

function asFact({ name, value }: NenField) {
  return { name, value: value === '' ? <span class="baken-muted">–</span> : <bdi>{value}</bdi> }
}
