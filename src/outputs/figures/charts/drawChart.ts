import { init } from 'echarts'
import { colours } from './colours.ts'
import { inlineSvg } from './inlineSvg.ts'

type Option = Parameters<ReturnType<typeof init>['setOption']>[0]

type Drawing = {
  readonly id: string
  readonly title: string
  readonly width: number
  readonly height: number
  readonly option: Option
}

/** Draws a chart as SVG text for a page; sizes in pixels, kept as proportions. The same option gives the same text. */
export function drawChart({ id, title, width, height, option }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false, textStyle: { color: colours.text, fontSize: 13 } })
    return inlineSvg(chart.renderToSVGString({ useViewBox: true }), { id, title })
  } finally {
    chart.dispose()
  }
}
