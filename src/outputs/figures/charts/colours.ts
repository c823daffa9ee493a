import type { Series } from './chart.ts'

/** The colours that a chart is drawn with. `inlineSvg` turns each into the variable of the theme, so that dark pages get theirs. */
export const colours = {
  text: '#1a2427',
  muted: '#545b59',
  surface: '#fffffe',
  border: '#ded6c8',
} as const

export const seriesColours = {
  1: '#0c5560',
  2: '#b3591a',
  3: '#6f4480',
  4: '#5c6a22',
  rest: '#7d7466',
} as const satisfies Record<Series, string>

// Patterns besides colours, the same as in the legend: none, diagonal, dots, the other diagonal.
const decals = {
  1: undefined,
  2: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: colours.surface },
  3: { symbol: 'circle', dashArrayX: [[6, 6]], dashArrayY: [6, 0], symbolSize: 0.4, color: colours.surface },
  4: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: colours.surface },
  rest: undefined,
} satisfies Record<Series, object | undefined>

/** How a piece of a bar of this series is filled: a series is told by pattern and label, not by colour alone. */
export function fillOf(series: Series) {
  const decal = decals[series]
  return decal ? { color: seriesColours[series], decal } : { color: seriesColours[series] }
}

/** Per colour the variable of the theme that stands for it. */
export const themeVariables: Readonly<Record<string, string>> = {
  [colours.text]: '--baken-color-text',
  [colours.muted]: '--baken-color-text-muted',
  [colours.surface]: '--baken-color-surface',
  [colours.border]: '--baken-color-border',
  [seriesColours[1]]: '--baken-color-series-1',
  [seriesColours[2]]: '--baken-color-series-2',
  [seriesColours[3]]: '--baken-color-series-3',
  [seriesColours[4]]: '--baken-color-series-4',
  [seriesColours.rest]: '--baken-color-series-rest',
}
