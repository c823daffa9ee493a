import { beyondLimits, contradictionsOf } from './contradictions.ts'
import { equationsOf, limitsOf } from './equationsOf.ts'
import type { Finding, Reconciliation, Remark } from './finding.ts'
import type { NotRead, PrintedReport } from './printedReport.ts'
import { closedWithoutResults } from './remarks/closedWithoutResults.ts'
import { oneOutcomeTwoPlaces } from './remarks/oneOutcomeTwoPlaces.ts'
import { outcomeWithoutResults } from './remarks/outcomeWithoutResults.ts'
import { textAndTableDiffer } from './remarks/textAndTableDiffer.ts'
import { twoMoments } from './remarks/twoMoments.ts'

const remarkRules = [oneOutcomeTwoPlaces, outcomeWithoutResults, textAndTableDiffer, twoMoments, closedWithoutResults]

/** Checks a printed report against itself: contradictions in reading order, then remarks. It knows no figures but the report's own. */
export function reconcile(report: PrintedReport): Reconciliation {
  const equations = equationsOf(report)
  const limits = limitsOf(report)
  const failing = contradictionsOf(equations)
  const contradictions = [...failing, ...beyondLimits(limits, failing)]
  const remarks = [...remarkRules.flatMap((rule) => rule(report)), ...report.notRead.map(partNotRead)]
  return {
    findings: [...inReadingOrder(contradictions), ...inReadingOrder(remarks)],
    checked: equations.length + limits.length,
  }
}

function partNotRead({ part, place, words }: NotRead): Remark {
  return {
    kind: 'remark',
    rule: `not_read_${part}`,
    where: place,
    printed: null,
    expected: null,
    certainty: 'certain',
    values: { words },
  }
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.where.line ?? Number.MAX_VALUE) - (b.where.line ?? Number.MAX_VALUE))
}
