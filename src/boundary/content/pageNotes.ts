import type { Nodes } from 'mdast'
import type { ContentFinding, ContentRule } from '../../domain/knowledge/contentFinding.ts'

/** Where the reader of a file writes what it finds, with the line of the file that a piece of Markdown stands on. */
export type PageNotes = {
  readonly findings: readonly ContentFinding[]
  readonly lineOf: (node: Nodes) => number
  readonly note: (rule: ContentRule, node: Nodes, about: string, expected?: string) => void
}

/** `linesBefore` is how many lines of the file stand before the Markdown. */
export function makePageNotes(file: string, linesBefore: number): PageNotes {
  const findings: ContentFinding[] = []
  const lineOf = (node: Nodes): number => linesBefore + (node.position?.start.line ?? 1)
  return {
    findings,
    lineOf,
    note: (rule, node, about, expected = '') => {
      findings.push({ rule, file, line: lineOf(node), about: about.slice(0, 80), expected })
    },
  }
}
