import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { DuePage } from '../../domain/knowledge/dueWork.ts'
import type { Words } from '../../messages/words.ts'
import { fieldText } from './fieldText.ts'

/** What a check of the text files of knowledge found. What waits for an editor is work, and fails nothing. */
export type ContentCheck = {
  readonly pages: number
  readonly findings: readonly ContentFinding[]
  readonly due: readonly DuePage<Pick<KnowledgePage, 'file' | 'checkedOn' | 'nextReview'>>[]
  /** What waits in a register for a second person; missing when no register was asked. */
  readonly proposals?: readonly WaitingProposal[]
}

type WaitingProposal = {
  readonly id: number
  readonly subject: string
  readonly findings: readonly ContentFinding[]
  readonly isOutdated: boolean
}

/** For a terminal: what was read, each finding with its place and what to do, and what waits for the editors. */
export function contentCheckText({ pages, findings, due, proposals = [] }: ContentCheck, say: Words): string {
  const told = findings.map((finding) => findingText(finding, say))
  const waiting = due.map(({ page, state }) => {
    const said = say(`content.state_${state}`, { date: page.nextReview })
    return `  ${say('content.due_line', { file: page.file, state: said })}`
  })
  const head = say('content.checked', { pages, findings: findings.length })
  const work = [say('content.due', { count: due.length }), ...waiting].join('\n')
  return `${[head, ...told, work, ...proposals.map((one) => proposalText(one, say))].join('\n\n')}\n`
}

function proposalText({ id, subject, findings, isOutdated }: WaitingProposal, say: Words): string {
  const head = say('content.proposal_checked', { id, subject, findings: findings.length })
  const outdated = isOutdated ? [`  ${say('content.decide_outdated')}`] : []
  return [head, ...outdated, ...findings.map((finding) => findingText(finding, say))].join('\n')
}

function findingText(finding: ContentFinding, say: Words): string {
  const { expected, todo } = findingSentences(finding, say)
  return `${say('content.place', { file: finding.file, line: finding.line })}\n  ${expected}\n  ${todo}`
}

/** One JSON document, as `docs/content.md` describes it. */
export function contentCheckJson({ pages, findings, due, proposals }: ContentCheck, say: Words): string {
  const told = (some: readonly ContentFinding[]) =>
    some.map((finding) => {
      const { rule, file, line } = finding
      return { rule, file, line, ...findingSentences(finding, say) }
    })
  const document = {
    pages,
    findings: told(findings),
    due: due.map(({ page: { file, checkedOn = null, nextReview }, state }) => ({ file, state, checkedOn, nextReview })),
    ...(proposals && {
      proposals: proposals.map(({ id, subject, isOutdated, findings: own }) => {
        return { id, subject, outdated: isOutdated, findings: told(own) }
      }),
    }),
  }
  return `${JSON.stringify(document, undefined, 1)}\n`
}

/** What should stand there and what to do, in words. */
export function findingSentences({ rule, about, expected }: ContentFinding, say: Words) {
  return {
    expected: say(`content.expected_${rule}`, {
      about: about === 'the whole file' ? say('content.field_whole') : about,
      expected: fieldText(expected, say),
    }),
    todo: say(`content.todo_${rule}`),
  }
}
