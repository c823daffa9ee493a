import { type Actor, asAnalyst } from '../../domain/access/actor.ts'
import { listYearsWithCases } from '../../store/figures/countCells.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

export type ListFigureYears = (actor: Actor) => Promise<readonly number[]>

/** The years that have cases in the register, newest first: the same for everybody. */
export function makeListFigureYears(withActor: WithActor): ListFigureYears {
  return async (actor) => {
    refuseUnless(actor, 'count_figures')
    return withActor(asAnalyst(actor), (tx) => listYearsWithCases(tx, actor.tenant))
  }
}
