import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { nearDate } from '../../../outputs/casework/calendar/days.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { PreTravelLine } from '../../../services/casework/preTravel/readPreTravel.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'
import { LineStatus } from './listPage.tsx'
import { TaskList } from './taskList.tsx'

type Props = { frame: Frame; today: IsoDate; label: CodeLabels; due: readonly PreTravelLine[] }

/** What pre-travel files ask for stands above the work of a day: an alarm until a worker has decided, what may go until it is gone. */
export function PreTravelDue({ frame, today, label, due }: Props) {
  const { words, locale } = frame
  if (due.length === 0) return null
  const alarms = due.filter(({ alarm }) => alarm)
  return (
    <>
      {alarms.length > 0 && (
        <Notice kind="danger" title={words('preTravel.alarms', { count: alarms.length })}>
          <p>{words('preTravel.never_family')}</p>
        </Notice>
      )}
      <Panel id="pre-travel" title={<a href={paths.preTravel}>{words('preTravel.nav')}</a>} flush>
        <Rows
          rows={due.map((line) => ({
            key: line.number,
            when: line.tasks[0] && nearDate(line.tasks[0].due, today, locale, 'brief'),
            what: <a href={paths.preTravelFile(line.number)}>{line.number}</a>,
            detail: <TaskList view={{ line, label }} />,
            act: <LineStatus line={line} words={words} />,
          }))}
        />
      </Panel>
    </>
  )
}
