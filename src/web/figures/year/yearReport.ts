import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import type { PublishedFigures } from '../../../domain/figures/publishedFigures.ts'
import type { Reconciliation } from '../../../domain/figures/reconcile/finding.ts'
import type { FiguresView } from '../figuresView.ts'

/** The figures of a year as their page shows them. */
export type YearReport = {
  readonly view: FiguresView
  readonly figures: CountedFigures
  /** The year with those before it, oldest first. */
  readonly trend: readonly CountedFigures[]
  /** The same figures as another year's page shows them: its numbers lead there. */
  readonly viewOf: (year: number) => FiguresView
  /** What reconciliation says of these figures themselves. */
  readonly reconciliation: Reconciliation
  /** What was published on this year, when the figures are asked as of its end. */
  readonly published: PublishedFigures | undefined
}
