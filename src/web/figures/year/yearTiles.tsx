import { longDate } from '../../../outputs/figures/longDate.ts'
import { yearBefore } from '../../../outputs/figures/yearBefore.ts'
import { Tile, Tiles } from '../../look/parts/tile.tsx'
import { OpenedNumber } from '../openedNumber.tsx'
import type { YearReport } from './yearReport.ts'

/** The four counts that one looks for first. */
export function YearTiles({ view, figures }: YearReport) {
  const { words, locale } = view.frame
  const { total, change, returned, open, adviceRequests, question, previousYear } = figures
  const direction = change.count > 0 ? 'more' : change.count < 0 ? 'less' : 'equal'
  return (
    <Tiles>
      <Tile count={<OpenedNumber view={view} id="tile-total" number={total} />}>
        {words('figures.tile_total', {
          count: total.count,
          direction: previousYear === 'data' ? direction : 'unknown',
          change: Math.abs(change.count),
          year_before: yearBefore(question, locale),
        })}
      </Tile>
      <Tile count={<OpenedNumber view={view} id="tile-returned" number={returned} />}>
        {words('figures.tile_returned', { count: returned.count })}
      </Tile>
      <Tile count={<OpenedNumber view={view} id="tile-open" number={open} />}>
        {words('figures.tile_open', { date: longDate(question.asOf, locale) })}
      </Tile>
      <Tile count={<OpenedNumber view={view} id="tile-advice" number={adviceRequests} />}>
        {words('figures.tile_advice', { count: adviceRequests.count })}
      </Tile>
    </Tiles>
  )
}
