import type { ComponentChildren } from 'preact'
import { SideScroll } from '../tables/sideScroll.tsx'
import { Drawing } from './drawing.tsx'
import { Fold } from './fold.tsx'

/** The place of a series in the colours and patterns of the charts; `rest` is open or unknown. */
export type Series = 1 | 2 | 3 | 4 | 'rest'

export type LegendEntry = { readonly series: Series; readonly label: string }

export type FigureProps = {
  /** What the chart shows, as a sentence. */
  title: string
  /** What is counted, and n. */
  note?: string | undefined
  /** The text of the drawing, made by our own chart code. */
  svg: string
  legend?: readonly LegendEntry[]
  /** A wide drawing keeps its size and moves sideways on a phone. */
  wide?: boolean
  /** The same numbers as a table: a chart never stands alone. */
  table: ComponentChildren
  /** Folded under the chart instead of beside it; the text says what opens. */
  fold?: string | undefined
}

/** A chart with the table of its numbers. */
export function Figure({ title, note, svg, legend = [], wide, table, fold }: FigureProps) {
  return (
    <div class={fold === undefined ? 'baken-figurebox baken-figurebox--beside' : 'baken-figurebox'}>
      <figure class="baken-figure utrecht-figure">
        <figcaption>
          <b>{title}</b>
          {note !== undefined && <span class="baken-small baken-muted">{note}</span>}
        </figcaption>
        {legend.length > 0 && <Legend entries={legend} />}
        {wide ? (
          <SideScroll label={title} wide>
            <Drawing svg={svg} />
          </SideScroll>
        ) : (
          <Drawing svg={svg} />
        )}
      </figure>
      {fold === undefined ? table : <Fold summary={fold}>{table}</Fold>}
    </div>
  )
}

// The same hatching as in the drawings: a series is told by pattern and label, not by colour alone.
const hatching = {
  1: undefined,
  2: 'M-2 14 14-2M4 16 20 0M-6 10 8-4',
  3: 'M3 3h2M9 3h2M15 3h2M3 9h2M9 9h2M15 9h2',
  4: 'M4-2 20 14M-2 0 14 16M10-4 24 10',
  rest: undefined,
} as const satisfies Record<Series, string | undefined>

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul class="baken-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg viewBox="0 0 18 12" aria-hidden="true" focusable="false">
            <rect class={`baken-series-${entry.series}`} width="18" height="12" />
            {hatching[entry.series] && <path class="baken-chart-pattern" d={hatching[entry.series]} />}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  )
}
