import type { IsoDate } from '../shared/isoDate.ts'
import { type CaseFile, foldCase } from './caseFile.ts'
import type { RuleContext } from './rules.ts'

/** The case as it stood at the end of a day: what was agreed, allowed or answered later does not make good what was done before. */
export function stateOn(file: CaseFile, on: IsoDate, { doneBy }: Pick<RuleContext, 'doneBy'>): CaseFile {
  return foldCase(doneBy.map(({ event }) => event).filter(({ occurred }) => occurred <= on)) ?? file
}
