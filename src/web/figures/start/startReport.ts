import type { ComparedTable } from '../../../domain/figures/comparePublished.ts'
import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import type { PublishedFigures } from '../../../domain/figures/publishedFigures.ts'
import type { Contradiction } from '../../../domain/figures/reconcile/finding.ts'
import type { FiguresView } from '../figuresView.ts'
import type { Verdict } from './verdict.ts'

/** A published report set beside the register, as the first screen shows it. */
export type StartReport = {
  readonly view: FiguresView
  readonly report: PublishedFigures
  readonly figures: CountedFigures
  readonly tables: readonly ComparedTable[]
  /** What the report says against itself, found by reconciling its own text; missing when the profile has no text of it. */
  readonly contradictions: readonly Contradiction[] | undefined
  readonly verdict: Verdict
}
