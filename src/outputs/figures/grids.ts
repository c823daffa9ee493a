import type { CountedFigures, CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { Locale, LocalText } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { printedChange, printedCount } from './printedCount.ts'
import { yearBefore } from './yearBefore.ts'

/** A number in a grid. `sign` prints a plus or minus; missing data has no number. */
export type GridCell = { readonly cell: string; readonly count: number; readonly sign: boolean } | undefined

export type GridRow = { readonly label: string; readonly cells: readonly GridCell[]; readonly isTotal: boolean }

/** A table with more than one column of numbers. */
export type Grid = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly GridRow[] }

type Compared = Pick<CountedFigures, 'total' | 'previous' | 'change' | 'open'>

/** The topics: this year, the year before, the change, and what is open. */
export function topicGrid(figures: CountedFigures, locale: Locale): Grid {
  const word = words(locale)
  const { year } = figures.question
  const hasBefore = figures.previousYear === 'data'
  const cells = ({ total, previous, change, open }: Compared) => [
    printed(total),
    hasBefore ? printed(previous) : undefined,
    hasBefore ? { ...change, sign: true } : undefined,
    printed(open),
  ]
  return {
    title: word('figures.by_topic'),
    columns: [String(year), yearBefore(figures.question, locale), word('figures.change'), word('figures.open')],
    rows: [
      ...figures.topics.map((topic) => row(topic.label, locale, cells(topic))),
      { label: word('figures.total'), cells: cells(figures), isTotal: true },
    ],
  }
}

/** The topics by victim group, as the report of 2018 tells them. */
export function groupGrid(figures: CountedFigures, locale: Locale): Grid {
  const word = words(locale)
  const { victimGroups } = figures
  return {
    title: word('figures.victim_groups'),
    columns: [...victimGroups.map(({ label }) => label[locale]), word('figures.total')],
    rows: [
      ...figures.topics.map(({ label, total }, at) => {
        const inGroups = victimGroups.map(({ topics }) => topics[at])
        return row(
          label,
          locale,
          [...inGroups, total].map((number) => number && printed(number)),
        )
      }),
      {
        label: word('figures.total'),
        cells: [...victimGroups.map(({ total }) => total), figures.total].map(printed),
        isTotal: true,
      },
    ],
  }
}

/** A number of a grid for people; in words when there are no figures. */
export function printedCell(cell: GridCell, locale: Locale): string {
  if (!cell) return words(locale)('figures.no_data')
  return cell.sign ? printedChange(cell.count, locale) : printedCount(cell.count, locale)
}

function row(label: LocalText, locale: Locale, cells: readonly GridCell[]): GridRow {
  return { label: label[locale], cells, isTotal: false }
}

function printed({ cell, count }: CountedNumber): GridCell {
  return { cell, count, sign: false }
}
