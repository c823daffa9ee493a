import type { CodedState } from '../../codes/codedState.ts'
import { yearEnd, yearOf } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { foldCase } from '../caseFile.ts'
import { codedStateOf } from '../caseHistory.ts'
import { correctedEvents } from '../correctedEvents.ts'

/** As what a case is counted in the report of its year: where it stood on 31 December. */
export type CountedAs = { readonly year: number; readonly state: CodedState }

/** Missing when there is no case. */
export function countedAs(events: readonly CaseEvent[]): CountedAs | undefined {
  const reportedOn = foldCase(events)?.reportedOn
  if (reportedOn === undefined) return undefined
  const year = yearOf(reportedOn)
  // A correction holds from the beginning, whenever it was made.
  const corrected = correctedEvents(events).filter(({ type }) => type !== 'fact_corrected')
  const file = foldCase(corrected.filter(({ occurred }) => occurred <= yearEnd(year)))
  return file && { year, state: codedStateOf(file) }
}
