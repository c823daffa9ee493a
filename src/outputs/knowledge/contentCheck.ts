import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { DuePage } from '../../domain/knowledge/dueWork.ts'
import type { Words } from '../../messages/words.ts'

/** What a check of the text files of knowledge found. What waits for an editor is work, and fails nothing. */
export type ContentCheck = {
  readonly pages: number
  readonly findings: readonly ContentFinding[]
  readonly due: readonly DuePage<Pick<KnowledgePage, 'file' | 'checkedOn' | 'nextReview'>>[]
}

/** For a terminal: what was read, each finding with its place and what to do, and what waits for the editors. */
export function contentCheckText({ pages, findings, due }: ContentCheck, say: Words): string {
  const told = findings.map((finding) => {
    const { expected, todo } = findingSentences(finding, say)
    return `${say('content.place', { file: finding.file, line: finding.line })}\n  ${expected}\n  ${todo}`
  })
  const waiting = due.map(({ page, state }) => {
    const said = say(`content.state_${state}`, { date: page.nextReview })
    return `  ${say('content.due_line', { file: page.file, state: said })}`
  })
  const head = say('content.checked', { pages, findings: findings.length })
  return `${[head, ...told, [say('content.due', { count: due.length }), ...waiting].join('\n')].join('\n\n')}\n`
}

/** One JSON document, as `docs/content.md` describes it. */
export function contentCheckJson({ pages, findings, due }: ContentCheck, say: Words): string {
  const document = {
    pages,
    findings: findings.map((finding) => {
      const { rule, file, line } = finding
      return { rule, file, line, ...findingSentences(finding, say) }
    }),
    due: due.map(({ page: { file, checkedOn = null, nextReview }, state }) => ({ file, state, checkedOn, nextReview })),
  }
  return `${JSON.stringify(document, undefined, 1)}\n`
}

/** What should stand there and what to do, in words. */
export function findingSentences({ rule, about, expected }: ContentFinding, say: Words) {
  return {
    expected: say(`content.expected_${rule}`, { about, expected }),
    todo: say(`content.todo_${rule}`),
  }
}
