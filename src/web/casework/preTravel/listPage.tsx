import type { Words } from '../../../messages/words.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { PreTravelLine } from '../../../services/casework/preTravel/readPreTravel.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { LeaveForm } from './leaveForm.tsx'
import { type ListView, typedField } from './preTravelView.ts'
import { TaskList } from './taskList.tsx'

/** The pre-travel files, alarms first: dates and numbers, and nothing of anybody. */
export function PreTravelListPage({ view }: { view: ListView }) {
  const { frame, files, said, label } = view
  const { words, locale } = frame
  const alarms = files.filter(({ alarm }) => alarm)
  const sorted = [...alarms, ...files.filter(({ alarm }) => !alarm)]
  return (
    <Page
      frame={frame}
      title={words('preTravel.title')}
      current={paths.preTravel}
      head={
        <>
          <PageHead title={words('preTravel.title')} lead={words('preTravel.lead')} />
          {said.done && <Notice kind="safe" answers title={words(`preTravel.done_${said.done}`)} />}
          {alarms.length > 0 && (
            <Notice kind="danger" title={words('preTravel.alarms', { count: alarms.length })}>
              <p>{words('preTravel.never_family')}</p>
            </Notice>
          )}
        </>
      }
      side={<FindPanel view={view} />}
    >
      <Panel id="files" title={words('preTravel.list')} flush={files.length > 0}>
        {files.length === 0 ? (
          <Empty title={words('preTravel.list_empty')} />
        ) : (
          <Rows
            rows={sorted.map((line) => ({
              key: line.number,
              what: <a href={paths.preTravelFile(line.number)}>{line.number}</a>,
              detail: (
                <>
                  {words('preTravel.journey', {
                    leaves: longDate(line.leavesOn, locale),
                    returns: longDate(line.returnsOn, locale),
                  })}
                  <TaskList view={{ line, label }} />
                </>
              ),
              act: <LineStatus line={line} words={words} />,
            }))}
          />
        )}
      </Panel>
      <Panel id="leave" title={words('preTravel.leave_title')}>
        <LeaveForm view={view} />
      </Panel>
    </Page>
  )
}

/** Where a file stands, in a word. */
export function LineStatus({ line, words }: { line: PreTravelLine; words: Words }) {
  const { alarm, backOn, decided, destroyedOn, keyGone } = line
  if (destroyedOn !== null && !keyGone) return <Status kind="danger">{words('preTravel.is_unfinished')}</Status>
  if (destroyedOn !== null) return <Status kind="neutral">{words('preTravel.is_destroyed')}</Status>
  if (alarm) return <Status kind="danger">{words('preTravel.is_alarm')}</Status>
  if (backOn !== null) return <Status kind="safe">{words('preTravel.is_back')}</Status>
  if (decided !== null) return <Status kind="neutral">{words(`preTravel.decision_${decided}`)}</Status>
  return <Status kind="waiting">{words('preTravel.is_waiting')}</Status>
}

function FindPanel({ view }: { view: ListView }) {
  const { frame, found } = view
  const { words, locale } = frame
  const field = (name: string) => typedField(view, 'find', name)
  return (
    <Panel id="find" title={words('preTravel.find')} look="lit" foot={words('preTravel.find_foot')}>
      <form class="baken-form" method="post" action={paths.preTravelSearch}>
        <Field {...field('name')} label={words('preTravel.name')} autocomplete="off" maxLength={200} />
        <Field {...field('birth_date')} type="date" label={words('preTravel.birth_date')} />
        <Field {...field('phone')} label={words('preTravel.phone')} autocomplete="off" maxLength={200} />
        <div class="baken-buttons">
          <Button>{words('preTravel.find_send')}</Button>
        </div>
      </form>
      {found?.length === 0 && <p>{words('preTravel.found_none')}</p>}
      {found !== undefined && found.length > 0 && (
        <ul class="baken-list">
          {found.map(({ number, returnsOn }) => (
            <li key={number}>
              <a href={paths.preTravelFile(number)}>{number}</a>:{' '}
              {words('preTravel.found', { returns: longDate(returnsOn, locale) })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
