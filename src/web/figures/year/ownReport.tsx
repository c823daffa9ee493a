import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { FindingList, Summary } from '../reconcile/findingList.tsx'
import type { YearReport } from './yearReport.ts'

/** What the check of any report says about these very figures. */
export function OwnReport({ view, reconciliation }: YearReport) {
  const { frame } = view
  const contradictions = reconciliation.findings.filter(({ kind }) => kind === 'contradiction')
  const remarks = reconciliation.findings.filter(({ kind }) => kind === 'remark')
  return (
    <Panel id="own-report" title={frame.words('reconcile.own_title')} beside={frame.words('reconcile.own_hint')}>
      <div class="baken-stack baken-stack--tight">
        <Summary frame={frame} reconciliation={reconciliation} level={3} />
        <FindingList frame={frame} findings={contradictions} level={3} />
        {remarks.length > 0 && (
          <Fold summary={frame.words('reconcile.show_remarks', { count: remarks.length })}>
            <FindingList frame={frame} findings={remarks} level={3} />
          </Fold>
        )}
      </div>
    </Panel>
  )
}
