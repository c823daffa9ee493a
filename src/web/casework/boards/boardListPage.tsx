import type { BoardList } from '../../../domain/casework/boardList.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { type BoardListShown, MOST_LISTED } from '../../../services/casework/today/showBoards.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { agendaRow } from '../today/agendaRow.tsx'
import { caseRow } from './caseRow.tsx'

export type BoardListView = AgendaTelling & {
  readonly frame: Frame
  readonly asked: BoardList
  readonly shown: BoardListShown
  readonly today: IsoDate
}

/** What is behind a number of a board. */
export function BoardListPage({ view }: { view: BoardListView }) {
  const { frame, words, locale, asked, shown, today } = view
  const title = words(`today.list_${asked.list}`)
  const items = shown.items.map((item) => {
    const row = agendaRow(item, view, today)
    return item.done === null ? row : { ...row, act: words('today.list_done', { date: longDate(item.done, locale) }) }
  })
  const rows = [...shown.cases.map((line) => caseRow(line, view)), ...items]
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.today}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.boards, label: words('today.tab_boards') }]} here={title} />
          <PageHead title={title} />
        </>
      }
    >
      <div class="baken-stack">
        {shown.isCut && <Notice kind="neutral" title={words('today.list_cut', { count: MOST_LISTED })} />}
        <div class="baken-panel">
          {rows.length === 0 ? (
            <Empty title={words('today.list_none')}>
              <p>{words('today.list_none_text')}</p>
            </Empty>
          ) : (
            <Rows rows={rows} />
          )}
        </div>
      </div>
    </Page>
  )
}
