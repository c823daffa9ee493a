import { leftCents } from '../../../domain/casework/plan/decideFund.ts'
import type { FundRequest } from '../../../domain/casework/plan/planFile.ts'
import { euros } from '../../../outputs/casework/euros.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { AskFund, DecideFund, SpendFund } from './fundForms.tsx'

/** What was asked of the emergency fund, what was granted and what was spent. */
export function FundPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { fund } = view.shown.chapters.plan
  const isOpen = view.shown.state.closed_on === null
  return (
    <Panel id="fund" title={words('plan.fund_title')} foot={words('plan.fund_other_decides')}>
      {fund.length === 0 ? <p>{words('plan.fund_none')}</p> : <Rows rows={fund.map((asked) => rowOf(view, asked))} />}
      {isOpen &&
        fund.map((asked) => asked.decision === null && <DecideFund key={asked.request} view={view} asked={asked} />)}
      {fund.map((asked) => leftCents(asked) > 0 && <SpendFund key={asked.request} view={view} asked={asked} />)}
      {isOpen && <AskFund view={view} />}
    </Panel>
  )
}

function rowOf(view: ChapterView, asked: FundRequest) {
  const { words, locale } = view.frame
  const reason = openedAbout(view, { part: 'emergency_fund', member: 'reason' }, { request: asked.request })
  const decided = openedAbout(view, { part: 'emergency_fund', member: 'decided' }, { request: asked.request })
  const amount = euros(asked.cents, locale)
  return {
    key: String(asked.request),
    when: String(asked.request),
    what: words('plan.fund_what', { amount, purpose: words(`plan.purpose_${asked.purpose}`) }),
    detail: (
      <>
        {reason !== undefined && <bdi>{words('plan.fund_because', { reason })}</bdi>}{' '}
        {decided !== undefined && <bdi>{words('plan.fund_decided_because', { reason: decided })}</bdi>}{' '}
        {spentText(view, asked)}
      </>
    ),
    act: <Decision view={view} asked={asked} />,
  }
}

function spentText({ frame }: ChapterView, asked: FundRequest): string | undefined {
  const { words, locale } = frame
  if (asked.decision !== 'approved' || asked.payer === null) return undefined
  const payer = words(`plan.payer_${asked.payer}`)
  return words('plan.fund_spent', {
    spent: euros(asked.spentCents, locale),
    left: euros(leftCents(asked), locale),
    payer,
  })
}

function Decision({ view, asked }: { view: ChapterView; asked: FundRequest }) {
  const { words, locale } = view.frame
  switch (asked.decision) {
    case 'approved':
      return <Status kind="safe">{words('plan.fund_approved', { amount: euros(asked.approvedCents, locale) })}</Status>
    case 'refused':
      return <Status kind="neutral">{words('plan.fund_refused')}</Status>
    default:
      return <Status kind="waiting">{words('plan.fund_waits', { date: longDate(asked.askedOn, locale) })}</Status>
  }
}
