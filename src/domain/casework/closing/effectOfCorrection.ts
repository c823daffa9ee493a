import type { CodedState } from '../../codes/codedState.ts'
import { type IsoDate, yearEnd, yearOf } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { foldCase } from '../caseFile.ts'
import { codedStateOf } from '../caseHistory.ts'
import { correctedEvents } from '../correctedEvents.ts'
import { eventOf } from '../rules.ts'
import type { CorrectableFact } from './decideCorrection.ts'

/** As what a case is counted in the report of its year: where it stood on 31 December. */
export type CountedAs = { readonly year: number; readonly state: CodedState }

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

function countedAs(events: readonly CaseEvent[]): CountedAs | undefined {
  const reportedOn = foldCase(events)?.reportedOn
  if (reportedOn === undefined) return undefined
  const year = yearOf(reportedOn)
  // A correction holds from the beginning, whenever it was made.
  const corrected = correctedEvents(events).filter(({ type }) => type !== 'fact_corrected')
  const file = foldCase(corrected.filter(({ occurred }) => occurred <= yearEnd(year)))
  return file && { year, state: codedStateOf(file) }
}
