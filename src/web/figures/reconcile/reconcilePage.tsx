import type { Reconciliation } from '../../../domain/figures/reconcile/finding.ts'
import { FileField } from '../../look/forms/fileField.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { FindingList, Summary } from './findingList.tsx'

export type ReconcilePageProps = {
  frame: Frame
  /** The years of which the published report can be checked with a click. */
  published: readonly number[]
  result?: { readonly what: string; readonly reconciliation: Reconciliation }
  /** Why the report could not be read, beside the way in which it came. */
  problem?: undefined | { readonly way: 'file' | 'text'; readonly reason: string }
}

/** Give a report, and read which of its numbers contradict each other. */
export function ReconcilePage({ frame, published, result, problem }: ReconcilePageProps) {
  const { words } = frame
  const title = words('reconcile.title')
  return (
    <Page frame={frame} title={title} current={paths.reconcile} plain>
      <PageHead title={title} lead={words('reconcile.lead')} />
      <div class="baken-stack">
        {result && <Result frame={frame} {...result} />}
        <GiveReport frame={frame} problem={problem} published={published} />
      </div>
    </Page>
  )
}

function Result({ frame, what, reconciliation }: { frame: Frame; what: string; reconciliation: Reconciliation }) {
  const { words } = frame
  const { findings } = reconciliation
  return (
    <Panel id="result" title={words('reconcile.result')} beside={<bdi>{what}</bdi>}>
      <div class="baken-stack baken-stack--tight">
        <Summary frame={frame} reconciliation={reconciliation} level={3} />
        <FindingList frame={frame} findings={findings} level={3} />
      </div>
    </Panel>
  )
}

type GiveReportProps = Pick<ReconcilePageProps, 'frame' | 'problem' | 'published'>

function GiveReport({ frame, problem, published }: GiveReportProps) {
  const { words } = frame
  const errorOf = (way: 'file' | 'text') => (problem?.way === way ? problem.reason : undefined)
  return (
    <div class="baken-cols baken-pairs">
      <Panel id="upload" title={words('reconcile.upload_title')}>
        <form class="baken-form" method="post" action={paths.reconcile} encType="multipart/form-data">
          <FileField
            id="file"
            name="file"
            label={words('reconcile.file')}
            hint={words('reconcile.file_hint')}
            error={errorOf('file')}
            accept=".txt,.csv,.json,text/plain,text/csv,application/json"
            required
          />
          <div class="baken-buttons">
            <Button look="primary" icon="upload">
              {words('reconcile.check')}
            </Button>
          </div>
        </form>
        {published.length > 0 && (
          <p class="baken-below">
            {published.map((year) => (
              <a key={year} href={paths.reconcilePublished(year)}>
                {words('reconcile.check_published', { year: String(year) })}
              </a>
            ))}
          </p>
        )}
      </Panel>
      <Panel id="paste" title={words('reconcile.paste_title')}>
        <form class="baken-form" method="post" action={paths.reconcile}>
          <TextArea
            id="text"
            name="text"
            label={words('reconcile.text')}
            hint={words('reconcile.text_hint')}
            error={errorOf('text')}
            rows={9}
            required
          />
          <div class="baken-buttons">
            <Button look="primary">{words('reconcile.check')}</Button>
          </div>
        </form>
      </Panel>
    </div>
  )
}
