import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import { parseFrontMatter, splitFrontMatter } from './frontMatter.ts'
import { makePageNotes } from './pageNotes.ts'
import { sectionsOf } from './sections.ts'
import { tangledLine } from './tangled.ts'

type ParsedPage = {
  /** Missing when the head of the file can't be read. */
  readonly page: KnowledgePage | undefined
  readonly findings: readonly ContentFinding[]
}

const NAME = /^([a-z]{2,3})\/([a-z][a-z0-9-]*)\.md$/

/** Reads one page from the text of its file, with everything that is wrong in it. `file` is `nl/forced-marriage.md`. */
export function parsePage(file: string, text: string): ParsedPage {
  const [, language, code] = NAME.exec(file) ?? []
  if (language === undefined || code === undefined) return broken({ rule: 'file_name', file, about: file })
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n'))
  if (split === undefined) return broken({ rule: 'front_matter_missing', file, about: '---' })
  const tangled = tangledLine(split.body)
  if (tangled !== undefined) return broken({ rule: 'too_tangled', file, about: '' }, split.linesBefore + tangled)
  const notes = makePageNotes(file, split.linesBefore)
  const { opening, sections } = sectionsOf(split.body, notes)
  const head = parseFrontMatter(file, split.head)
  if ('findings' in head) return { page: undefined, findings: [...head.findings, ...notes.findings] }
  const isEmpty = opening.length === 0 && sections.every(({ blocks }) => blocks.length === 0)
  const empty: ContentFinding = { rule: 'empty_page', file, line: split.linesBefore, about: code, expected: '' }
  return {
    page: { file, code, language, ...head.fields, opening, sections },
    findings: isEmpty ? [...notes.findings, empty] : notes.findings,
  }
}

function broken(finding: Pick<ContentFinding, 'rule' | 'file' | 'about'>, line = 1): ParsedPage {
  return { page: undefined, findings: [{ ...finding, line, expected: '' }] }
}
