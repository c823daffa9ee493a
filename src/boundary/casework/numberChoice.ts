import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { Cell } from '../../domain/figures/cell.ts'
import { cellOf } from '../../domain/figures/cellOf.ts'
import type { CodeNames } from '../../domain/figures/codeNames.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { type IsoDate, yearEnd } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import type { ReadDefinitions } from '../figures/definitionSets.ts'

/** The definition sets that a number can be counted with. */
export type Definitions = { readonly sets: ReadonlyMap<string, ReadDefinitions>; readonly byDefault: string }

/** One number of the figures: what it counts, by which definitions, on which day. */
export type NumberChoice = {
  readonly cell: Cell
  readonly definitions: DefinitionSet
  readonly names: CodeNames
  readonly question: FiguresQuestion
}

type Asked = {
  readonly under?: string | undefined
  readonly figures_year?: number | undefined
  readonly as_of?: IsoDate | undefined
  readonly known_at?: IsoDate | undefined
  readonly definitions?: string | undefined
}

/** The number that a list of cases is limited to; missing when it is limited to none. Fails with `invalid-input`. */
export function numberChoice(asked: Asked, { sets, byDefault }: Definitions): NumberChoice | undefined {
  const { under, figures_year: year } = asked
  if (under === undefined) {
    const stray = (['figures_year', 'as_of', 'known_at', 'definitions'] as const).find(
      (field) => asked[field] !== undefined,
    )
    if (stray !== undefined) throw new AppError('invalid-input', { field: stray, expected: 'under' })
    return undefined
  }
  if (year === undefined) throw new AppError('invalid-input', { field: 'figures_year', expected: '2018' })
  const set = sets.get(asked.definitions ?? byDefault)
  const cell = set && cellOf(set.definitions, set.names, under)
  if (!cell) throw new AppError('invalid-input', { field: 'under', expected: 'total, table.5, outcome.open' })
  const question = { year, asOf: asked.as_of ?? yearEnd(year), knownAt: asked.known_at ?? null }
  return { cell, ...set, question }
}
