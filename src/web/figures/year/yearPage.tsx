import { type FiguresFormat, figuresFormats } from '../../../boundary/figures/questionRequest.ts'
import { markLegend } from '../../../outputs/figures/figuresReport.ts'
import { topicGrid } from '../../../outputs/figures/grids.ts'
import { stateLine } from '../../../outputs/figures/headings.ts'
import { reportNotes } from '../../../outputs/figures/reportSections.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { GridTable } from '../figuresTables.tsx'
import type { FiguresView } from '../figuresView.ts'
import { OwnReport } from './ownReport.tsx'
import { QuestionForm } from './questionForm.tsx'
import { YearCharts } from './yearCharts.tsx'
import type { YearReport } from './yearReport.ts'
import { YearSections } from './yearSections.tsx'
import { YearTiles } from './yearTiles.tsx'

type Props = {
  report: YearReport
  years: readonly number[]
  definitionSets: readonly string[]
  downloadHref: (format: FiguresFormat) => string
  /** The reference date lies ahead: what is shown is what stands today. */
  isUnfinished: boolean
}

/** The annual figures of a year: how many, what became of them, and how that was counted. Every number opens. */
export function YearPage({ report, years, definitionSets, downloadHref, isUnfinished }: Props) {
  const { view, figures } = report
  const { frame, definitions } = view
  const { words, locale } = frame
  const title = words('figures.title', { year: String(figures.question.year) })
  return (
    <Page frame={frame} title={title} current={paths.figures} plain>
      <PageHead title={title} lead={stateLine(figures, locale)}>
        {figuresFormats.map((format) => (
          <LinkButton key={format} icon="file" href={downloadHref(format)} download>
            {words(`figures.download_${format}`)}
          </LinkButton>
        ))}
      </PageHead>
      <div class="baken-stack">
        <QuestionForm
          frame={frame}
          question={figures.question}
          definitions={definitions.name}
          years={years}
          definitionSets={definitionSets}
        />
        {isUnfinished && <Notice kind="changed" title={words('figures.unfinished')} />}
        <YearTiles {...report} />
        {view.provenance && <Legend view={view} />}
        <OwnReport {...report} />
        <Panel id="by-topic" title={words('figures.panel_change')}>
          <GridTable view={view} id="grid" grid={topicGrid(figures, locale)} />
        </Panel>
        <YearSections {...report} />
        <YearCharts {...report} />
        <Panel
          id="notes"
          title={words('figures.counting_rules')}
          foot={<a href={paths.definitionSet(definitions.name)}>{words('figures.whole_definitions')}</a>}
        >
          <ul class="baken-prose baken-list">
            {reportNotes(definitions, figures, locale).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </Page>
  )
}

/** What the marks behind the numbers mean. */
function Legend({ view: { frame, provenance } }: { view: FiguresView }) {
  if (!provenance) return null
  return <p class="baken-small baken-muted">{markLegend({ provenance, locale: frame.locale }).join(' ')}</p>
}
