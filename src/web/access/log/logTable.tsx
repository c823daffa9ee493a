import { roleName } from '../../../outputs/access/accessNames.ts'
import { accessPurposeName, actionName, logMoment, logPartName } from '../../../outputs/access/logWords.ts'
import type { ShownLine } from '../../../services/access/log/readAccessLog.ts'
import { Status } from '../../look/parts/status.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'
import { logHref } from './logHref.ts'
import type { LogView } from './logView.ts'

/** A row per line; its moment is the way in. */
export function LogTable({ view }: { view: LogView }) {
  const { words } = view.frame
  return (
    <DataTable
      words={words}
      caption={words('accessLog.title')}
      captionHidden
      columns={columnsOf(view)}
      rows={view.found.lines}
      rowKey={({ id }) => String(id)}
    />
  )
}

function columnsOf({ frame, timeZone, found }: LogView): readonly Column<ShownLine>[] {
  const { words, locale } = frame
  return [
    {
      key: 'when',
      head: words('accessLog.column_when'),
      rowHead: true,
      cell: ({ id, at }) => <a href={paths.accessLogLine(id)}>{logMoment(at, timeZone, locale)}</a>,
    },
    {
      key: 'who',
      head: words('accessLog.column_who'),
      cell: ({ name, role }) => (
        <div>
          {name === null ? words('accessLog.nobody') : <bdi>{name}</bdi>}
          <br />
          <small>{roleName(role, words)}</small>
        </div>
      ),
    },
    {
      key: 'action',
      head: words('accessLog.column_action'),
      cell: ({ action, part }) => (
        <div>
          {actionName(action, words)}
          {part !== null && (
            <>
              <br />
              <small>{logPartName(part, words, found.names)}</small>
            </>
          )}
        </div>
      ),
    },
    { key: 'cases', head: words('accessLog.column_cases'), cell: (line) => <Cases line={line} view={{ frame }} /> },
    {
      key: 'purpose',
      head: words('accessLog.column_purpose'),
      cell: ({ purpose }) => accessPurposeName(purpose, words),
    },
    {
      key: 'from',
      head: words('accessLog.column_from'),
      cell: ({ device, address }) => (
        <div>
          {device ?? <span class="baken-muted">{words('accessLog.unknown_session')}</span>}
          {address !== null && (
            <>
              <br />
              <small>{address}</small>
            </>
          )}
        </div>
      ),
    },
    {
      key: 'outcome',
      head: words('accessLog.column_outcome'),
      cell: ({ outcome }) =>
        outcome === 'done' ? (
          words('accessLog.outcome_done')
        ) : (
          <Status kind="waiting">{words('accessLog.outcome_refused')}</Status>
        ),
    },
  ]
}

/** The cases by number, each a way to all lines about it; the auditor has no way into the case itself. */
function Cases({ line, view: { frame } }: { line: ShownLine; view: Pick<LogView, 'frame'> }) {
  const { numbers, cases } = line
  const more = cases.length - numbers.length
  return (
    <span>
      {numbers.map((number, at) => (
        <span key={number}>
          {at > 0 && ', '}
          <a class="baken-case" href={logHref({ number })}>
            {number}
          </a>
        </span>
      ))}
      {more > 0 && <small> {frame.words('accessLog.cases_more', { count: more })}</small>}
    </span>
  )
}
