import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { agendaRow } from '../today/agendaRow.tsx'
import { WorkTabs } from '../today/workTabs.tsx'
import { AccountsPanels } from './accountsPanels.tsx'
import { type BoardsView, boardHref } from './boardsView.tsx'
import { caseRow } from './caseRow.tsx'
import { LoadPanel, WaitingPanel } from './loadPanels.tsx'

/** For who leads: load, waiting, what runs out, what nobody answers for; for a manager also what the hub accounts for. */
export function BoardsPage({ view }: { view: BoardsView }) {
  const { frame, words, role, boards } = view
  const title = words('today.tab_boards')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.today}
      side={<UnassignedPanel view={view} />}
      head={
        <>
          <PageHead title={title} lead={words('today.boards_lead')} />
          <WorkTabs words={words} role={role} current={paths.boards} />
        </>
      }
    >
      <LoadPanel view={view} />
      <WaitingPanel view={view} />
      <ExpiringPanel view={view} />
      <EndedPanel view={view} />
      {boards.accounts && <AccountsPanels view={view} accounts={boards.accounts} />}
    </Page>
  )
}

function ExpiringPanel({ view }: { view: BoardsView }) {
  const { words, boards } = view
  const title = words('today.board_expiring')
  if (boards.expiring.length === 0) {
    return (
      <Panel id="expiring" title={title} look="quiet">
        <p class="baken-muted">{words('today.board_expiring_none')}</p>
      </Panel>
    )
  }
  return (
    <Panel id="expiring" title={title} flush>
      <Rows rows={boards.expiring.map((item) => agendaRow(item, view, boards.today))} />
    </Panel>
  )
}

/** What ended is another thing than what ends: it has waited for somebody since. */
function EndedPanel({ view }: { view: BoardsView }) {
  const { words, boards } = view
  if (boards.ended.length === 0) return null
  return (
    <Panel id="ended" title={words('today.board_ended')} beside={words('today.board_ended_beside')} flush>
      <Rows rows={boards.ended.map((item) => agendaRow(item, view, boards.today))} />
    </Panel>
  )
}

function UnassignedPanel({ view }: { view: BoardsView }) {
  const { words, boards } = view
  const title = words('today.board_unassigned')
  if (boards.unassigned.length === 0) {
    return (
      <Panel id="unassigned" title={title} look="quiet">
        <p class="baken-muted">{words('today.board_unassigned_none')}</p>
      </Panel>
    )
  }
  const foot = <a href={boardHref({ list: 'unassigned' })}>{words('today.board_unassigned_all')}</a>
  return (
    <Panel id="unassigned" title={title} foot={foot} flush>
      <Rows rows={boards.unassigned.map((line) => caseRow(line, view))} />
    </Panel>
  )
}
