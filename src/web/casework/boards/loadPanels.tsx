import { nearDate } from '../../../outputs/casework/calendar/days.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { type BoardsView, Opens } from './boardsView.tsx'

type Load = BoardsView['boards']['load'][number]
type Waits = BoardsView['boards']['waiting'][number]

/** How much each colleague answers for. */
export function LoadPanel({ view: { words, boards } }: { view: BoardsView }) {
  const title = words('today.load')
  if (boards.load.length === 0) {
    return (
      <Panel id="load" title={title} look="quiet">
        <p class="baken-muted">{words('today.load_none')}</p>
      </Panel>
    )
  }
  const counted = (list: 'open' | 'danger' | 'late' | 'week'): Column<Load> => {
    const head = words(`today.load_${list}`)
    return {
      key: list,
      head,
      number: true,
      cell: (row) => <Opens count={row[list]} to={{ list, colleague: row.person }} what={`${head}, ${row.name}`} />,
    }
  }
  const person: Column<Load> = {
    key: 'person',
    head: words('today.load_person'),
    rowHead: true,
    cell: ({ name }) => <bdi>{name}</bdi>,
  }
  return (
    <Panel id="load" title={title} flush>
      <DataTable
        words={words}
        caption={words('today.table', { title })}
        captionHidden
        narrow="scroll"
        columns={[person, counted('open'), counted('danger'), counted('late'), counted('week')]}
        rows={boards.load}
        rowKey={({ person: id }) => String(id)}
        isDanger={({ late }) => late > 0}
      />
    </Panel>
  )
}

/** For whom the work waits. */
export function WaitingPanel({ view: { words, locale, boards } }: { view: BoardsView }) {
  const title = words('today.board_waiting')
  if (boards.waiting.length === 0) {
    return (
      <Panel id="board-waiting" title={title} look="quiet">
        <p class="baken-muted">{words('today.waiting_none')}</p>
      </Panel>
    )
  }
  const columns: readonly Column<Waits>[] = [
    { key: 'name', head: words('today.board_organisation'), rowHead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'waiting',
      head: words('today.board_waits'),
      number: true,
      cell: ({ waiting, organisation, name }) => (
        <Opens count={waiting} to={{ list: 'waiting', organisation }} what={`${words('today.board_waits')}, ${name}`} />
      ),
    },
    {
      key: 'late',
      head: words('today.load_late'),
      number: true,
      cell: ({ late, organisation, name }) => (
        <Opens count={late} to={{ list: 'waiting_late', organisation }} what={`${words('today.load_late')}, ${name}`} />
      ),
    },
    { key: 'oldest', head: words('today.board_oldest'), cell: ({ oldest }) => nearDate(oldest, boards.today, locale) },
  ]
  return (
    <Panel id="board-waiting" title={title} flush>
      <DataTable
        words={words}
        caption={words('today.table', { title })}
        captionHidden
        narrow="scroll"
        columns={columns}
        rows={boards.waiting}
        rowKey={({ organisation }) => String(organisation)}
        isDanger={({ late }) => late > 0}
      />
    </Panel>
  )
}
