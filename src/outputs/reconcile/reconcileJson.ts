import type { Finding, Reconciliation } from '../../domain/figures/reconcile/finding.ts'
import type { Words } from '../../messages/words.ts'
import { findingWords } from './findingWords.ts'

/** One JSON document: the findings, contradictions first, and how many equations and limits were checked. */
export function reconcileJson({ findings, checked }: Reconciliation, say: Words): string {
  return `${JSON.stringify({ findings: findings.map((finding) => asJson(finding, say)), checked }, undefined, 1)}\n`
}

function asJson(finding: Finding, say: Words) {
  const { kind, rule, where, printed, expected, certainty } = finding
  return { kind, rule, where, printed, expected, certainty, text: findingWords(finding, say).text }
}
