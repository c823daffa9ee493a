import { LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { askedRow, type DeskView, waitingRow } from './askedRow.tsx'

/** The desk of an organisation that is asked: what waits for it and nothing else. A consular officer sees first who stands at the counter. */
export function DeskPage({ view }: { view: DeskView }) {
  const { frame, desk, role } = view
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('verification.desk_title')}
      current={paths.questions}
      head={<PageHead title={words('verification.desk_title')} lead={words('verification.desk_lead')} />}
      side={<Side view={view} />}
    >
      {role === 'consular_officer' && <AtTheCounter view={view} />}
      <Panel
        id="waiting"
        title={words('verification.desk_waiting', { count: desk.waiting.length })}
        {...(desk.waiting.length > 0 && { look: 'lit' as const })}
        flush
      >
        {desk.waiting.length === 0 ? (
          <Empty title={words('verification.desk_empty')}>
            <p>{words('verification.desk_empty_text')}</p>
          </Empty>
        ) : (
          <Rows rows={desk.waiting.map((line) => waitingRow(view, line))} />
        )}
      </Panel>
      {desk.answered.length > 0 && (
        <Panel id="answered" title={words('verification.desk_answered')} look="quiet" flush>
          <Rows rows={desk.answered.map((line) => askedRow(view, line))} />
        </Panel>
      )}
    </Page>
  )
}

function AtTheCounter({ view: { frame } }: { view: DeskView }) {
  const { words } = frame
  return (
    <Panel id="counter" title={words('verification.counter_title')} look="next">
      <div class="baken-stack baken-stack--tight">
        <p>{words('verification.counter_lead')}</p>
        <div class="baken-buttons">
          <LinkButton look="primary" href={paths.counter}>
            {words('verification.counter_go')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  )
}

function Side({ view: { frame } }: { view: DeskView }) {
  const { words } = frame
  return (
    <>
      <Notice kind="danger" title={words('verification.desk_no_family')}>
        <p>{words('verification.desk_no_family_why')}</p>
      </Notice>
      <Panel id="cases" title={words('verification.desk_shared')}>
        <div class="baken-stack baken-stack--tight">
          <p>{words('verification.desk_shared_lead')}</p>
          <p>
            <a href={paths.cases}>{words('verification.desk_cases')}</a>
          </p>
        </div>
      </Panel>
    </>
  )
}
