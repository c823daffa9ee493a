import type { ImportRow, ReportRow } from '../src/domain/casework/importRow.ts'

/** The annual counts, made straight from the rows of a file: no event, no history, no database. */
export type StraightQuestion = { readonly year: number; readonly asOf: string; readonly knownAt: string | null }

/** Counts by `topic/T`, `outcome/T/O`, `result/T/O/R`, `group/G` and `total`; only what is not zero. Population: not in the Netherlands. */
export function straightCount(
  rows: readonly ImportRow[],
  question: StraightQuestion,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  for (const row of rows) {
    if (row.kind !== 'report' || !isCounted(row, question)) continue
    const { topic, outcome, result } = standing(row, question)
    add('total')
    add(`topic/${topic}`)
    add(`group/${row.victimGroup}`)
    add(`outcome/${topic}/${outcome ?? 'open'}`)
    if (outcome !== undefined) add(`result/${topic}/${outcome}/${result ?? 'no_result_yet'}`)
  }
  return counts
}

export function straightAdviceCount(rows: readonly ImportRow[], { year, asOf, knownAt }: StraightQuestion): number {
  return rows.filter(
    ({ kind, reportedOn }) =>
      kind === 'advice_request' &&
      reportedOn.startsWith(`${year}-`) &&
      reportedOn <= asOf &&
      (knownAt === null || reportedOn <= knownAt),
  ).length
}

function isCounted({ reportedOn, placeOnReport }: ReportRow, { year, asOf, knownAt }: StraightQuestion): boolean {
  if (placeOnReport !== 'abroad' && placeOnReport !== 'unknown') return false
  return reportedOn.startsWith(`${year}-`) && reportedOn <= asOf && (knownAt === null || reportedOn <= knownAt)
}

function standing(row: ReportRow, { asOf, knownAt }: StraightQuestion) {
  const happened = (on: string) => on <= asOf && (knownAt === null || (row.recordedOn ?? on) <= knownAt)
  const { topic, outcome } = row
  const decided = outcome && happened(outcome.on) ? outcome : undefined
  return {
    topic: topic && happened(topic.on) ? topic.code : row.topicReported,
    outcome: decided?.code,
    result: decided?.result && happened(decided.result.on) ? decided.result.code : undefined,
  }
}
