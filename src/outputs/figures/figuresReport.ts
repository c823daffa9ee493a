import type { CountedFigures, CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import type { Provenance } from '../../domain/figures/provenance.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'

/** What a document is made of. `provenance` is given for the demo register only: there each number says where it comes from. */
export type FiguresReport = {
  readonly definitions: DefinitionSet
  readonly figures: CountedFigures
  readonly locale: Locale
  readonly provenance?: (number: CountedNumber) => Provenance
}

/** The sign behind a number for where it comes from. */
export const markSymbols = { published: '', derived: '°', invented: '*' } as const satisfies Record<Provenance, string>

/** The mark that stands behind a number in a document; none behind a published one, nor in a real register. */
export function markOf({ provenance }: FiguresReport, number: CountedNumber | undefined): string {
  return provenance && number ? markSymbols[provenance(number)] : ''
}

/** What the marks mean; none in a real register. */
export function markLegend({ provenance, locale }: Pick<FiguresReport, 'provenance' | 'locale'>): readonly string[] {
  if (!provenance) return []
  const word = words(locale)
  return [
    `${word('figures.mark_none')}: ${word('figures.mark_published_means')}`,
    `${markSymbols.derived} ${word('figures.mark_derived')}: ${word('figures.mark_derived_means')}`,
    `${markSymbols.invented} ${word('figures.mark_invented')}: ${word('figures.mark_invented_means')}`,
  ]
}
