import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { words } from '../../../messages/words.ts'
import { capital } from '../../capital.ts'
import { printedCount } from '../printedCount.ts'
import { type Chart, type ChartTable, seriesOf } from './chart.ts'
import { colours, fillOf } from './colours.ts'
import { drawChart } from './drawChart.ts'

/** Who the cases are about: a bar per victim group, divided by topic. */
export function compositionChart(figures: CountedFigures, locale: Locale): Chart {
  const word = words(locale)
  const sizes = Object.fromEntries(figures.victimGroups.map(({ code, total }) => [code, total.count]))
  const title = word('figures.chart_composition_title', { minor: 0, adult: 0, parent_with_minor_children: 0, ...sizes })
  const id = 'composition'
  return {
    id,
    title,
    about: word('figures.chart_composition_about', {
      year: String(figures.question.year),
      n: printedCount(figures.total.count, locale),
    }),
    svg: drawChart({
      id,
      title,
      width: 640,
      height: 66 * figures.victimGroups.length + 20,
      option: bars(figures, locale),
    }),
    legend: figures.topics.map(({ code, label }) => ({ series: seriesOf(code), label: label[locale] })),
    table: tableOf(figures, locale),
  }
}

function bars(figures: CountedFigures, locale: Locale) {
  const groups = figures.victimGroups
  return {
    grid: { left: 150, right: 50, top: 0, bottom: 20 },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: groups.map(({ label }) => capital(label[locale])),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colours.text, fontSize: 13, width: 140, overflow: 'break' as const },
    },
    series: [
      ...figures.topics.map(({ code }, at) => ({
        ...bar,
        itemStyle: fillOf(seriesOf(code)),
        data: groups.map(({ topics }) => segment(topics[at]?.count ?? 0, locale)),
      })),
      { ...bar, itemStyle: { color: colours.surface }, data: groups.map(({ total }) => endLabel(total.count, locale)) },
    ],
  }
}

const bar = {
  type: 'bar' as const,
  stack: 'topics',
  barWidth: 26,
  silent: true,
  emphasis: { disabled: true },
}

/** A piece of a bar with its number under it: on the pattern it could not be read. */
function segment(value: number, locale: Locale) {
  const label = { position: 'bottom' as const, color: colours.text, fontSize: 13 }
  return { value, label: { show: value > 0, formatter: printedCount(value, locale), ...label } }
}

function endLabel(total: number, locale: Locale) {
  const label = { show: true, position: 'right' as const, fontWeight: 'bold' as const, color: colours.text }
  return { value: 0, label: { ...label, formatter: printedCount(total, locale) } }
}

function tableOf({ question, victimGroups, topics, total }: CountedFigures, locale: Locale): ChartTable {
  const word = words(locale)
  const { year } = question
  return {
    heads: [word('figures.topic'), ...victimGroups.map(({ label }) => label[locale]), word('figures.total')],
    rows: [
      ...topics.map((topic, at) => ({
        words: [topic.label[locale]],
        numbers: [...victimGroups.flatMap((group) => group.topics[at] ?? []), topic.total].map((number) => ({
          cell: number.cell,
          count: number.count,
          year,
        })),
      })),
      {
        words: [word('figures.total')],
        numbers: [...victimGroups.map((group) => group.total), total].map((number) => ({ ...number, year })),
      },
    ],
  }
}
