import type { ComponentChildren } from 'preact'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { type AgendaLine, agendaRow } from './agendaRow.tsx'
import type { TodayView } from './todayView.ts'

/** What is due, what waits for others, and what has to be done on no day. */
export function WorkLists({ view }: { view: TodayView }) {
  const { words, page } = view
  const week = (
    <a class="baken-small" href={`${paths.calendar}?span=week&of=${page.whose}`}>
      {words('today.whole_week')}
    </a>
  )
  return (
    <>
      <WorkList view={view} id="due" title={words('today.due')} items={page.due} beside={week}>
        <Nothing title={words('today.due_none')} text={words('today.due_none_text')} />
      </WorkList>
      {page.atWork !== undefined && (
        <WorkList view={view} id="waiting" title={words('today.waiting')} items={page.waiting}>
          <Nothing title={words('today.waiting_none')} text={words('today.waiting_none_text')} />
        </WorkList>
      )}
      {page.undated.length > 0 && (
        <WorkList
          view={view}
          id="undated"
          title={words('today.undated')}
          items={page.undated}
          foot={words('today.undated_text')}
        />
      )}
    </>
  )
}

/** Nothing here, and that is good: in a quiet panel. */
export function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <p class="baken-muted">{text}</p>
    </>
  )
}

type Props = {
  view: TodayView
  id: string
  title: string
  items: readonly AgendaLine[]
  beside?: ComponentChildren
  foot?: string
  /** What stands there when there is nothing. */
  children?: ComponentChildren
}

function WorkList({ view, id, title, items, beside, foot, children }: Props) {
  if (items.length === 0) {
    return (
      <Panel id={id} title={title} look="quiet" beside={beside}>
        {children}
      </Panel>
    )
  }
  const heading = (
    <>
      {title} <span class="baken-count">{items.length}</span>
    </>
  )
  return (
    <Panel id={id} title={heading} beside={beside} foot={foot} flush>
      <Rows rows={items.map((item) => agendaRow(item, view, view.page.day))} />
    </Panel>
  )
}
