import { LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Page } from '../../look/shell/page.tsx'
import { Paging } from '../../look/tables/paging.tsx'
import { paths } from '../../shell/paths.ts'
import { LogFilters } from './logFilters.tsx'
import { logExportHref, logHref } from './logHref.ts'
import { LogTable } from './logTable.tsx'
import { LogTabs } from './logTabs.tsx'
import type { LogView } from './logView.ts'

/** Who did what, for who audits. */
export function LogPage({ view }: { view: LogView }) {
  const { frame, filter, found } = view
  const { words } = frame
  const { lines, newer, older } = found
  return (
    <Page
      frame={frame}
      title={words('accessLog.title')}
      current={paths.accessLog}
      head={
        <>
          <PageHead title={words('accessLog.title')} lead={words('accessLog.lead')}>
            <LinkButton href={logExportHref(filter)} icon="file" download>
              {words('accessLog.export')}
            </LinkButton>
          </PageHead>
          <LogTabs frame={frame} current={paths.accessLog} />
        </>
      }
    >
      <div class="baken-panel">
        <LogFilters view={view} />
        {lines.length === 0 ? (
          <Empty title={words('accessLog.empty')}>
            <p>{words('accessLog.empty_text')}</p>
          </Empty>
        ) : (
          <LogTable view={view} />
        )}
        <Paging
          words={words}
          summary={words('accessLog.count', { count: lines.length })}
          previousHref={newer === undefined ? undefined : logHref(filter, { after: newer })}
          nextHref={older === undefined ? undefined : logHref(filter, { before: older })}
        />
      </div>
      <p class="baken-small baken-muted">{words('accessLog.export_hint')}</p>
    </Page>
  )
}
