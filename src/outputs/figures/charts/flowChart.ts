import type { CodedField } from '../../../domain/codes/codedState.ts'
import { type CodeNames, nameOf } from '../../../domain/figures/codeNames.ts'
import type { CountedFigures, CountedFlow } from '../../../domain/figures/countedFigures.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { words } from '../../../messages/words.ts'
import { printedCount } from '../printedCount.ts'
import { type Chart, type ChartTable, type Series, seriesOf } from './chart.ts'
import { colours, seriesColours } from './colours.ts'
import { drawChart } from './drawChart.ts'

const stages = ['topic', 'outcome', 'result'] as const satisfies readonly CodedField[]

type Stage = (typeof stages)[number]

/** From report to result: topic, outcome of the verification, result. A band is as wide as the number of its cases. */
export function flowChart(figures: CountedFigures, names: CodeNames, locale: Locale): Chart {
  const word = words(locale)
  const { total, returned, open, flows, question } = figures
  const counts = { year: String(question.year), total: total.count, back: returned.count, open: open.count }
  const title = word(total.count === 0 ? 'figures.chart_flow_title_none' : 'figures.chart_flow_title', counts)
  const id = 'flow'
  const nodes = stages.flatMap((stage) => nodesOf(stage, flows, names, locale))
  const tallest = Math.max(...stages.map((stage) => new Set(flows.map((flow) => flow[stage])).size))
  return {
    id,
    title,
    about: word('figures.chart_flow_about', { ...counts, total: printedCount(total.count, locale) }),
    svg: drawChart({
      id,
      title,
      width: 1000,
      height: Math.max(120, 46 * tallest),
      option: { series: [{ ...sankey, data: nodes, links: linksOf(flows) }] },
    }),
    legend: [],
    table: tableOf(figures, names, locale),
  }
}

const sankey = {
  type: 'sankey' as const,
  left: 5,
  right: 270,
  top: 10,
  bottom: 10,
  nodeWidth: 12,
  nodeGap: 16,
  draggable: false,
  silent: true,
  emphasis: { disabled: true },
  lineStyle: { opacity: 0.3, curveness: 0.5 },
  label: { color: colours.text, fontSize: 13, lineHeight: 16, width: 215, overflow: 'break' as const },
}

function nodesOf(stage: Stage, flows: readonly CountedFlow[], names: CodeNames, locale: Locale) {
  return [...new Set(flows.map((flow) => flow[stage]))].map((code) => {
    const count = flows.filter((flow) => flow[stage] === code).reduce((sum, flow) => sum + flow.count, 0)
    const series: Series = stage === 'topic' ? seriesOf(code) : 'rest'
    return {
      name: nodeId(stage, code),
      value: count,
      itemStyle: { color: seriesColours[series] },
      label: { formatter: `${printedCount(count, locale)} ${nameOf(names, stage, code)[locale]}` },
    }
  })
}

/** A band keeps the colour of its topic all the way, so bands of several topics go between the same two places. */
function linksOf(flows: readonly CountedFlow[]) {
  const links = new Map<string, { source: string; target: string; value: number; lineStyle: { color: string } }>()
  for (const { topic, outcome, result, count } of flows) {
    const steps = [
      [nodeId('topic', topic), nodeId('outcome', outcome)],
      [nodeId('outcome', outcome), nodeId('result', result)],
    ] as const
    for (const [source, target] of steps) {
      const key = `${topic} ${source} ${target}`
      const value = (links.get(key)?.value ?? 0) + count
      links.set(key, { source, target, value, lineStyle: { color: seriesColours[seriesOf(topic)] } })
    }
  }
  return [...links.values()]
}

function nodeId(stage: Stage, code: string): string {
  return `${stage}.${code}`
}

function tableOf({ flows, question, total }: CountedFigures, names: CodeNames, locale: Locale): ChartTable {
  const word = words(locale)
  const { year } = question
  return {
    heads: [...stages.map((stage) => word(`figures.field_${stage}`)), word('figures.count')],
    rows: [
      ...flows.map((flow) => ({
        words: stages.map((stage) => nameOf(names, stage, flow[stage])[locale]),
        numbers: [{ cell: flow.cell, count: flow.count, year }],
      })),
      { words: [word('figures.total'), '', ''], numbers: [{ ...total, year }] },
    ],
  }
}
