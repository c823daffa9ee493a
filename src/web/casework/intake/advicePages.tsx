import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { ReadAdviceRequests } from '../../../services/casework/intake/openAdviceRequest.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type Advice = Awaited<ReturnType<ReadAdviceRequests['find']>>
type ListProps = { frame: Frame; label: CodeLabels; found: readonly Advice[] }

/** Advice requests, the newest first. */
export function AdviceListPage({ frame, label, found }: ListProps) {
  const { words, locale } = frame
  const rows = found.map((advice) => ({
    key: advice.number,
    when: dayOf(advice, locale),
    what: (
      <a class="baken-case" href={paths.adviceRequest(advice.number)}>
        {advice.number}
      </a>
    ),
    detail: `${label('topics', advice.topic)}. ${label('reporter_roles', advice.reporter_role)}.`,
    act: advice.turned && <Status kind="safe">{words('intake.advice_turned')}</Status>,
  }))
  return (
    <Page frame={frame} title={words('intake.advice_title')} current={paths.intake}>
      <PageHead title={words('intake.advice_title')} lead={words('intake.advice_lead', { count: found.length })}>
        <LinkButton href={paths.intake}>{words('intake.title')}</LinkButton>
      </PageHead>
      {found.length === 0 ? (
        <Empty title={words('intake.advice_none')} />
      ) : (
        <Panel id="advice" title={words('intake.advice_newest')} flush>
          <Rows rows={rows} />
        </Panel>
      )}
    </Page>
  )
}

type OneProps = { frame: Frame; label: CodeLabels; advice: Advice; advised: boolean }

/** One advice request: all that is kept of it, and the way to a report. */
export function AdviceRequestPage({ frame, label, advice, advised }: OneProps) {
  const { words, locale } = frame
  const { number, channel, reporter_role, topic } = advice
  const facts = [
    { name: words('intake.advice_on'), value: dayOf(advice, locale) },
    { name: words('intake.topic'), value: label('topics', topic) },
    { name: words('intake.reporter_role'), value: label('reporter_roles', reporter_role) },
    { name: words('intake.channel'), value: label('channels', channel) },
  ]
  return (
    <Page frame={frame} title={words('intake.advice_one')} current={paths.intake}>
      <Crumbs
        words={words}
        path={[{ href: paths.adviceRequests, label: words('intake.advice_title') }]}
        here={number}
      />
      <PageHead title={<span class="baken-case">{number}</span>} lead={words('intake.advice_holds')} />
      <div class="baken-stack baken-measure">
        {advised && (
          <Notice kind="safe" answers title={words('intake.advised')}>
            <p>{words('intake.advised_lead')}</p>
          </Notice>
        )}
        <Panel id="facts" title={words('intake.advice_one')}>
          <Facts facts={facts} />
        </Panel>
        <Turning frame={frame} advice={advice} />
      </div>
    </Page>
  )
}

function Turning({ frame: { words }, advice }: Pick<OneProps, 'frame' | 'advice'>) {
  if (advice.turned) {
    return (
      <Panel id="turned" title={words('intake.advice_turned')}>
        {advice.case_number === null ? (
          <p>{words('intake.advice_turned_elsewhere')}</p>
        ) : (
          <a class="baken-case" href={paths.case(advice.case_number)}>
            {advice.case_number}
          </a>
        )}
      </Panel>
    )
  }
  return (
    <Panel id="turn" look="next" title={words('intake.turn_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('intake.turn_lead')}</p>
        <div class="baken-buttons">
          <LinkButton look="primary" href={`${paths.intake}?from=${encodeURIComponent(advice.number)}`}>
            {words('intake.turn')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  )
}

function dayOf({ received_on }: Advice, locale: Frame['locale']): string {
  const day = parseIsoDate(received_on)
  return day === undefined ? received_on : longDate(day, locale)
}
