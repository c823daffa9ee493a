import { capital } from '../../../outputs/capital.ts'
import type { Chart, ChartNumber } from '../../../outputs/figures/charts/chart.ts'
import { compositionChart } from '../../../outputs/figures/charts/compositionChart.ts'
import { flowChart } from '../../../outputs/figures/charts/flowChart.ts'
import { trendChart } from '../../../outputs/figures/charts/trendChart.ts'
import { Figure } from '../../look/parts/figure.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { DataTable } from '../../look/tables/dataTable.tsx'
import type { FiguresView } from '../figuresView.ts'
import { OpenedNumber } from '../openedNumber.tsx'
import type { YearReport } from './yearReport.ts'

type ChartRow = Chart['table']['rows'][number]

/** Who it was about, what came of it, and how many there were each year; each chart with its numbers beside it. */
export function YearCharts({ view, figures, trend, viewOf }: YearReport) {
  const { words, locale } = view.frame
  const composition = compositionChart(figures, locale)
  const flow = flowChart(figures, view.names, locale)
  const years = trendChart(trend, locale)
  return (
    <>
      <Panel id="who" title={words('figures.panel_composition')}>
        <Figure {...drawn(composition)} wide table={<ChartTable chart={composition} view={view} viewOf={viewOf} />} />
      </Panel>
      <Panel id="what-became" title={words('figures.panel_flow')}>
        <Figure
          {...drawn(flow)}
          wide
          fold={words('figures.show_as_table')}
          table={<ChartTable chart={flow} view={view} viewOf={viewOf} />}
        />
      </Panel>
      <Panel id="years" title={words('figures.panel_trend')}>
        <Figure {...drawn(years)} wide table={<ChartTable chart={years} view={view} viewOf={viewOf} />} />
      </Panel>
    </>
  )
}

function drawn({ title, about, svg, legend }: Chart) {
  return {
    title: capital(title),
    note: about,
    svg,
    legend: legend.map((entry) => ({ ...entry, label: capital(entry.label) })),
  }
}

type ChartTableProps = { chart: Chart; view: FiguresView; viewOf: (year: number) => FiguresView }

/** The numbers of a chart. A last row that is the total closes the table. */
function ChartTable({ chart, view, viewOf }: ChartTableProps) {
  const { words } = view.frame
  const { heads, rows } = chart.table
  const wordHeads = heads.slice(0, rows[0]?.words.length ?? 1)
  const last = rows.at(-1)
  const total = last?.words[0] === words('figures.total') ? last : undefined
  const opened = (number: ChartNumber | undefined) =>
    number && (
      <OpenedNumber view={viewOf(number.year)} id={`${chart.id}-${number.year}-${number.cell}`} number={number} />
    )
  return (
    <DataTable
      words={words}
      caption={chart.about}
      narrow="scroll"
      rows={total ? rows.slice(0, -1) : rows}
      rowKey={(row) => row.words.join(' ')}
      columns={heads.map((head, at) => ({
        key: head,
        head: capital(head),
        rowHead: at === 0,
        number: at >= wordHeads.length,
        cell: (row: ChartRow) =>
          at < wordHeads.length ? capital(row.words[at] ?? '') : opened(row.numbers[at - wordHeads.length]),
      }))}
      foot={total && [...total.words, ...total.numbers.map(opened)]}
    />
  )
}
