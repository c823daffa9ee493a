import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { eventOf } from '../rules.ts'
import { type CountedAs, countedAs } from './countedAs.ts'
import type { CorrectableFact } from './decideCorrection.ts'

/** What a correction changes in the figures: the case leaves one cell and comes into another. */
export type CorrectionEffect = { readonly was: CountedAs; readonly becomes: CountedAs; readonly changes: boolean }

/** Missing when there is no case. */
export function effectOfCorrection(
  events: readonly CaseEvent[],
  { on, fact, value }: { readonly on: IsoDate; readonly fact: CorrectableFact; readonly value: string },
): CorrectionEffect | undefined {
  const was = countedAs(events)
  const becomes = countedAs([...events, eventOf(on, 'fact_corrected', { fact, value })])
  if (!was || !becomes) return undefined
  const changes =
    was.year !== becomes.year ||
    was.state.victimGroup !== becomes.state.victimGroup ||
    was.state.topic !== becomes.state.topic ||
    was.state.outcome !== becomes.state.outcome ||
    was.state.result !== becomes.state.result
  return { was, becomes, changes }
}
