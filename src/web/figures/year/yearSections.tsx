import { publishedNumber } from '../../../domain/figures/provenance.ts'
import { tableCaption } from '../../../outputs/figures/headings.ts'
import { printedCount } from '../../../outputs/figures/printedCount.ts'
import { type ReportSection, type ReportTable, reportSections } from '../../../outputs/figures/reportSections.ts'
import type { TextPart } from '../../../outputs/figures/reportText.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { CountTable } from '../figuresTables.tsx'
import type { FiguresView } from '../figuresView.ts'
import { Mark } from '../openedNumber.tsx'
import type { YearReport } from './yearReport.ts'

/** The report section by section: sentences of which each number leads on, then tables of which each number opens. */
export function YearSections(report: YearReport) {
  const { view, figures } = report
  return (
    <>
      {reportSections(view.definitions, figures, view.frame.locale).map((section) => (
        <Panel key={section.id} id={`section-${section.id}`} title={section.title}>
          <SectionBody report={report} section={section} />
        </Panel>
      ))}
    </>
  )
}

function SectionBody({ report, section }: { report: YearReport; section: ReportSection }) {
  return (
    <div class={section.tables.length > 0 ? 'baken-told' : undefined}>
      <div class="baken-prose">
        {section.sentences.map((sentence) => (
          <p key={sentence.id}>
            {sentence.parts.map((part, at) => (
              <Part key={`${at} ${part.text}`} view={report.view} part={part} />
            ))}
          </p>
        ))}
      </div>
      {section.tables.length > 0 && (
        <div class="baken-pairs">
          {section.tables.map((table) => (
            <ReportTableOf key={table.id} report={report} table={table} />
          ))}
        </div>
      )}
    </div>
  )
}

function Part({ view, part }: { view: FiguresView; part: TextPart }) {
  if (!part.number) return <>{part.text}</>
  return (
    <>
      <a href={view.hrefOf(part.number.cell)}>{part.text}</a>
      {view.provenance && <Mark frame={view.frame} of={view.provenance(part.number)} />}
    </>
  )
}

function ReportTableOf({ report, table }: { report: YearReport; table: ReportTable }) {
  const { view, published } = report
  const { words, locale } = view.frame
  const by = view.definitions.tables.find(({ id }) => id === table.id)?.by ?? 'topic'
  const inReport = (cell: string) => published && publishedNumber(published, cell)
  const n = published?.tables.find(({ id }) => id === table.id)?.n
  return (
    <div class="baken-stack baken-stack--tight">
      <CountTable
        view={view}
        id={`table-${table.id}`}
        caption={tableCaption(table, locale)}
        head={words(`figures.field_${by}`)}
        rows={table.rows.map((row) => ({ ...row, label: row.label[locale], published: inReport(row.cell) }))}
        total={{ ...table.total, label: words('figures.total'), published: inReport(table.total.cell) }}
        withPublished={published !== undefined}
      />
      {n !== undefined && n !== table.total.count && (
        <p class="baken-small">
          {words('figures.other_n', { n: printedCount(n, locale), ours: printedCount(table.total.count, locale) })}
        </p>
      )}
    </div>
  )
}
