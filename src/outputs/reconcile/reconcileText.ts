import type { Finding, Reconciliation } from '../../domain/figures/reconcile/finding.ts'
import type { Words } from '../../messages/words.ts'
import { findingWords } from './findingWords.ts'

const WIDTH = 100
const INDENT = '  '

/** For a terminal: what was checked, then each finding under its heading, wrapped at 100 characters. */
export function reconcileText({ findings, checked }: Reconciliation, say: Words): string {
  const count = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind).length
  const summary = [
    say('reconcile.checked', { count: checked }),
    say('reconcile.contradictions', { count: count('contradiction') }),
    say('reconcile.remarks', { count: count('remark') }),
  ]
  return `${[summary.join(' '), ...findings.map((finding) => findingText(finding, say))].join('\n\n')}\n`
}

function findingText(finding: Finding, say: Words): string {
  const { kind, heading, place, certainty, text } = findingWords(finding, say)
  return [`${kind}: ${heading}`, `${INDENT}(${place}; ${certainty})`, ...wrapped(text)].join('\n')
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`${INDENT}${word}`)
  }
  return lines
}
