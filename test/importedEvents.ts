import fc from 'fast-check'
import type { CaseEvent } from '../src/domain/casework/caseEvent.ts'
import { importedCase } from '../src/domain/casework/importedEvents.ts'
import { profile } from './importFile.ts'
import { allowedRows } from './importRows.ts'

/** Events of every type that an import writes, from rows that the rules allow: the same ones in each run. */
export const importedEvents: readonly CaseEvent[] = fc
  .sample(allowedRows, { seed: 1, numRuns: 60 })
  .flat()
  .flatMap((row) => {
    const decided = row.kind === 'report' ? importedCase(profile, row, 1) : undefined
    return decided?.ok ? decided.value.events.map(({ event }) => event) : []
  })
