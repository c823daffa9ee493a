import type { AnnualFigures } from '../../domain/figures/annualFigures.ts'

/** One JSON document, for machines and for `baken reconcile`. */
export function figuresJson(figures: AnnualFigures): string {
  return `${JSON.stringify(figures, undefined, 1)}\n`
}
