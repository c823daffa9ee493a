import { euros } from '../../../outputs/casework/euros.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { Accounts } from '../../../services/casework/today/showBoards.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { type BoardsView, boardHref, Opens } from './boardsView.tsx'

type Props = { view: BoardsView; accounts: Accounts }

/** What a whole hub accounts for, over the last year. */
export function AccountsPanels({ view, accounts }: Props) {
  const { words, locale } = view
  const since = words('today.accounts_since', { date: longDate(accounts.since, locale) })
  return (
    <>
      <AnswersPanel view={view} accounts={accounts} since={since} />
      <FundPanel view={view} accounts={accounts} since={since} />
      <div class="baken-cols baken-cols--half">
        <FirstAnswersPanel view={view} accounts={accounts} since={since} />
        <AftercarePanel view={view} accounts={accounts} since={since} />
      </div>
    </>
  )
}

type Timed = Props & { since: string }
type Answers = Accounts['answers'][number]

function AnswersPanel({ view: { words }, accounts, since }: Timed) {
  const title = words('today.answers')
  if (accounts.answers.length === 0) {
    return (
      <Panel id="answers" title={title} look="quiet" beside={since}>
        <p class="baken-muted">{words('today.answers_none')}</p>
      </Panel>
    )
  }
  const lateOf = words('today.answers_late')
  const openOf = words('today.answers_open_late')
  const columns: readonly Column<Answers>[] = [
    { key: 'name', head: words('today.board_organisation'), rowHead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'answered', head: words('today.answers_answered'), number: true, cell: ({ answered }) => answered },
    {
      key: 'late',
      head: lateOf,
      number: true,
      cell: ({ answered_late: count, organisation, name }) => (
        <Opens count={count} to={{ list: 'answered_late', organisation }} what={`${lateOf}, ${name}`} />
      ),
    },
    {
      key: 'open',
      head: openOf,
      number: true,
      cell: ({ open_late: count, organisation, name }) => (
        <Opens count={count} to={{ list: 'waiting_late', organisation }} what={`${openOf}, ${name}`} />
      ),
    },
  ]
  return (
    <Panel id="answers" title={title} beside={since} flush>
      <DataTable
        words={words}
        caption={words('today.table', { title })}
        captionHidden
        narrow="scroll"
        columns={columns}
        rows={accounts.answers}
        rowKey={({ organisation }) => String(organisation)}
      />
    </Panel>
  )
}

type Fund = Accounts['fund'][number]

function FundPanel({ view: { words, locale }, accounts, since }: Timed) {
  const title = words('today.fund')
  if (accounts.fund.length === 0) {
    return (
      <Panel id="fund" title={title} look="quiet" beside={since}>
        <p class="baken-muted">{words('today.fund_none')}</p>
      </Panel>
    )
  }
  const amount = (key: 'asked' | 'approved' | 'spent' | 'owed'): Column<Fund> => {
    return { key, head: words(`today.fund_${key}`), number: true, cell: (row) => euros(row[key], locale) }
  }
  const payer: Column<Fund> = {
    key: 'payer',
    head: words('today.fund_payer'),
    rowHead: true,
    cell: (row) => (row.payer === null ? words('today.payer_none') : words(`plan.payer_${row.payer}`)),
  }
  const foot = <a href={boardHref({ list: 'fund_owed' })}>{words('today.fund_list')}</a>
  return (
    <Panel id="fund" title={title} beside={since} foot={foot} flush>
      <DataTable
        words={words}
        caption={words('today.table', { title })}
        captionHidden
        narrow="scroll"
        columns={[payer, amount('asked'), amount('approved'), amount('spent'), amount('owed')]}
        rows={accounts.fund}
        rowKey={(row) => row.payer ?? 'none'}
      />
    </Panel>
  )
}

function FirstAnswersPanel({ view: { words }, accounts, since }: Timed) {
  const { count, median, p90 } = accounts.firstAnswers
  const title = words('today.first_answers')
  if (median === null || p90 === null) {
    return (
      <Panel id="first-answers" title={title} look="quiet" beside={since}>
        <p class="baken-muted">{words('today.first_answers_none')}</p>
      </Panel>
    )
  }
  const days = (number: number) => words('today.first_answers_days', { days: number })
  const reports = words('today.first_answers_reports', { count })
  return (
    <Panel id="first-answers" title={title} beside={since}>
      <Facts
        facts={[
          { name: words('today.first_answers_median'), value: days(median) },
          { name: words('today.first_answers_p90'), value: days(p90) },
          {
            name: words('today.first_answers_count'),
            value: <a href={boardHref({ list: 'first_answers' })}>{reports}</a>,
          },
        ]}
      />
    </Panel>
  )
}

function AftercarePanel({ view: { words }, accounts: { aftercare }, since }: Timed) {
  const [done, due] = [words('today.aftercare_done'), words('today.aftercare_due')]
  return (
    <Panel id="aftercare" title={words('today.aftercare')} beside={since}>
      <Facts
        facts={[
          { name: done, value: <Opens count={aftercare.done} to={{ list: 'aftercare_done' }} what={done} /> },
          { name: due, value: <Opens count={aftercare.due} to={{ list: 'aftercare_due' }} what={due} /> },
        ]}
      />
    </Panel>
  )
}
