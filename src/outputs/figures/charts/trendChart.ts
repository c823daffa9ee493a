import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import type { Locale, LocalText } from '../../../domain/shared/locale.ts'
import { words } from '../../../messages/words.ts'
import { printedCount } from '../printedCount.ts'
import { type Chart, type ChartTable, seriesOf } from './chart.ts'
import { colours, fillOf } from './colours.ts'
import { drawChart } from './drawChart.ts'

type Topic = { readonly code: string; readonly label: LocalText }

/** How many cases were reported each year, by topic. `years` in their order; each as the figures of that year count it. */
export function trendChart(years: readonly CountedFigures[], locale: Locale): Chart {
  const word = words(locale)
  const topics = topicsOf(years)
  const title = titleOf(years, locale)
  const id = 'trend'
  const width = Math.max(640, 110 * years.length + 80)
  return {
    id,
    title,
    about: word('figures.chart_trend_about'),
    svg: drawChart({ id, title, width, height: 300, option: columns(years, topics, locale) }),
    legend: topics.map(({ code, label }) => ({ series: seriesOf(code), label: label[locale] })),
    table: tableOf(years, topics, locale),
  }
}

function titleOf(years: readonly CountedFigures[], locale: Locale): string {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return words(locale)('figures.chart_trend_title_none')
  const change = last.total.count - first.total.count
  const direction = change > 0 ? 'more' : change < 0 ? 'less' : 'equal'
  return words(locale)('figures.chart_trend_title', {
    direction: first === last ? 'one' : direction,
    first: String(first.question.year),
    last: String(last.question.year),
    first_count: first.total.count,
    last_count: last.total.count,
  })
}

function columns(years: readonly CountedFigures[], topics: readonly Topic[], locale: Locale) {
  return {
    grid: { left: 10, right: 10, top: 30, bottom: 10, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: years.map(({ question }) => String(question.year)),
      axisLine: { lineStyle: { color: colours.muted } },
      axisTick: { show: false },
      axisLabel: { color: colours.text, fontSize: 13 },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { color: colours.muted, fontSize: 13, formatter: (value: number) => printedCount(value, locale) },
      splitLine: { lineStyle: { color: colours.border } },
    },
    series: [
      ...topics.map(({ code }) => ({
        ...column,
        itemStyle: fillOf(seriesOf(code)),
        data: years.map((year) => countOf(year, code)),
      })),
      {
        ...column,
        itemStyle: { color: colours.surface },
        data: years.map(({ total }) => topLabel(total.count, locale)),
      },
    ],
  }
}

const column = {
  type: 'bar' as const,
  stack: 'topics',
  barMaxWidth: 56,
  silent: true,
  emphasis: { disabled: true },
}

function topLabel(total: number, locale: Locale) {
  const label = { show: true, position: 'top' as const, fontWeight: 'bold' as const, color: colours.text }
  return { value: 0, label: { ...label, formatter: printedCount(total, locale) } }
}

function topicsOf(years: readonly CountedFigures[]): readonly Topic[] {
  const known = new Map<string, Topic>()
  for (const { code, label } of years.flatMap(({ topics }) => topics)) known.set(code, { code, label })
  return [...known.values()]
}

function countOf({ topics }: CountedFigures, code: string): number {
  return topics.find((topic) => topic.code === code)?.total.count ?? 0
}

function tableOf(years: readonly CountedFigures[], topics: readonly Topic[], locale: Locale): ChartTable {
  const word = words(locale)
  return {
    heads: [word('figures.year'), ...topics.map(({ label }) => label[locale]), word('figures.total')],
    rows: years.map((figures) => {
      const { year } = figures.question
      const perTopic = topics.map(({ code }) => ({ cell: `total.${code}`, count: countOf(figures, code), year }))
      return { words: [String(year)], numbers: [...perTopic, { ...figures.total, year }] }
    }),
  }
}
