import type { CaseFactsAnswer } from '../../boundary/api/caseAnswers.ts'
import { csvCell } from '../../outputs/figures/csv.ts'
import type { CaseView } from '../../services/casework/showCase.ts'
import { factsJson } from './caseJson.ts'

type Batches = AsyncIterable<readonly CaseView['state'][]>

/** The columns of an export, in their order. */
export const exportColumns = [
  'number',
  'reportedOn',
  'channel',
  'reporterRole',
  'topicReported',
  'topic',
  'topicOn',
  'victimGroup',
  'sex',
  'ageBand',
  'country',
  'place',
  'tie',
  'outcome',
  'outcomeOn',
  'result',
  'resultOn',
  'closedOn',
  'phase',
  'version',
  'changed',
] as const satisfies readonly (keyof CaseFactsAnswer)[]

/** Cells that a spreadsheet would run as a formula are made inert. */
export async function* csvOf(batches: Batches): AsyncGenerator<string> {
  yield `${exportColumns.join(',')}\r\n`
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map((facts) => csvLine(factsJson(facts))).join('')
  }
}

function csvLine(facts: CaseFactsAnswer): string {
  return `${exportColumns.map((column) => csvCell(facts[column] ?? '')).join(',')}\r\n`
}

export async function* jsonOf(batches: Batches): AsyncGenerator<string> {
  let opening = '['
  for await (const batch of batches) {
    for (const facts of batch) {
      yield `${opening}${JSON.stringify(factsJson(facts))}`
      opening = ',\n'
    }
  }
  yield opening === '[' ? '[]\n' : ']\n'
}
