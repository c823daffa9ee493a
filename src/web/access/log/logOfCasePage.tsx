import { roleName } from '../../../outputs/access/accessNames.ts'
import { accessPurposeName, actionName, logMoment, logPartName } from '../../../outputs/access/logWords.ts'
import { type CaseLooks, LINES_SHOWN, type LookedAt } from '../../../services/access/log/whoLooked.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; timeZone: string; number: string; looked: CaseLooks }

/** Who looked at a case, for its owner and for managers. */
export function LogOfCasePage({ frame, timeZone, number, looked }: Props) {
  const { lines } = looked
  const { words } = frame
  const title = words('accessLog.case_title')
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
  ]
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={words('accessLog.case_crumb')} />
          <PageHead title={title} lead={words('accessLog.case_lead', { count: lines.length })} />
        </>
      }
    >
      <div class="baken-panel">
        {lines.length === 0 ? (
          <Empty title={words('accessLog.case_empty')}>
            <p>{words('accessLog.case_empty_text')}</p>
          </Empty>
        ) : (
          <DataTable
            words={words}
            caption={title}
            captionHidden
            columns={columnsOf(frame, timeZone, looked)}
            rows={lines}
            rowKey={({ id }) => String(id)}
          />
        )}
      </div>
      {lines.length === LINES_SHOWN && (
        <p class="baken-small baken-muted">{words('accessLog.case_limit', { most: LINES_SHOWN })}</p>
      )}
    </Page>
  )
}

function columnsOf({ words, locale }: Frame, timeZone: string, { names }: CaseLooks): readonly Column<LookedAt>[] {
  const role = (code: string) => roleName(code, words)
  return [
    {
      key: 'when',
      head: words('accessLog.column_when'),
      rowHead: true,
      cell: ({ at }) => logMoment(at, timeZone, locale),
    },
    {
      key: 'who',
      head: words('accessLog.column_who'),
      cell: (line) => (
        <span>
          <bdi>{line.name}</bdi>, <span class="baken-muted">{role(line.role)}</span>
        </span>
      ),
    },
    {
      key: 'action',
      head: words('accessLog.column_action'),
      cell: ({ action, part }) =>
        part === null ? actionName(action, words) : `${actionName(action, words)} (${logPartName(part, words, names)})`,
    },
    {
      key: 'purpose',
      head: words('accessLog.column_purpose'),
      cell: ({ purpose }) => accessPurposeName(purpose, words),
    },
    {
      key: 'outcome',
      head: words('accessLog.column_outcome'),
      cell: ({ outcome }) => words(`accessLog.outcome_${outcome}`),
    },
  ]
}
