import { type Actor, asAnalyst } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { type Cell, type Counts, countOf } from '../../domain/figures/cell.ts'
import { cellOf } from '../../domain/figures/cellOf.ts'
import { codeNames } from '../../domain/figures/codeNames.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { type FactsByField, factsUnder } from '../../domain/figures/factsUnder.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { countYear } from './countFigures.ts'

/** `parts` are the counts of the cell's terms, in their order and before their sign; none for advice requests. */
export type OpenedNumber = {
  readonly cell: Cell
  readonly count: number
  readonly parts: readonly number[]
  readonly facts: readonly FactsByField[]
}

export type OpenNumber = (
  actor: Actor,
  definitions: DefinitionSet,
  question: FiguresQuestion,
  id: string,
) => Promise<OpenedNumber>

/** A number with what it counts and the facts under it. The reading is logged. Fails with `not-found` when the report has no such number. */
export function makeOpenNumber(withActor: WithActor, profile: Profile, timeZone: string): OpenNumber {
  return async (actor, definitions, question, id) => {
    refuseUnless(actor, 'count_figures')
    const names = codeNames(profile.lists, definitions)
    const cell = cellOf(definitions, names, id)
    if (!cell) throw new AppError('not-found')
    return withActor(asAnalyst(actor), async (tx) => {
      await appendAccess(tx, {
        action: 'open_number',
        purpose: 'statistics',
        cases: [],
        part: `${question.year}.${id}`,
      })
      const counts = await countYear(tx, actor.tenant, question, timeZone)
      return {
        cell,
        count: countOf(cell, counts),
        parts: partsOf(cell, counts),
        facts: factsUnder(cell, names, counts),
      }
    })
  }
}

function partsOf(cell: Cell, counts: Counts): readonly number[] {
  if (cell.counts === 'advice_requests') return []
  return cell.terms.map((term) => countOf({ ...cell, terms: [{ ...term, sign: 1 }] }, counts))
}
