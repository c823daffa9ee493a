import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { ContactCheck } from '../../domain/knowledge/publishing/contactCheck.ts'
import type { EmbassyNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { parseContactCheck } from './parseContactCheck.ts'
import { parseEmbassy } from './parseEmbassy.ts'
import { parsePage } from './parsePage.ts'

/** The pages by language and number, the numbers of embassies, the checks of contacts, and what is wrong in each file by itself. */
export type Content = {
  readonly pages: readonly KnowledgePage[]
  readonly embassies: readonly EmbassyNumber[]
  readonly checks: readonly ContactCheck[]
  readonly findings: readonly ContentFinding[]
}

/** Parses texts of knowledge. What can't be read is left out, and is a finding. */
export function contentOf(files: Files): Content {
  const texts = [...files]
  const pages = texts.filter(([file]) => file.endsWith('.md')).map(([file, text]) => parsePage(file, text))
  const others = texts.filter(([file]) => !file.endsWith('.md'))
  const isCheck = ([file]: (typeof texts)[number]) => file.startsWith('contacts/')
  const checks = others.filter(isCheck).map(([file, text]) => parseContactCheck(file, text))
  const embassies = others.filter((one) => !isCheck(one)).map(([file, text]) => parseEmbassy(file, text))
  return {
    pages: pages.flatMap(({ page }) => (page ? [page] : [])).sort(byLanguageAndNumber),
    embassies: embassies.flatMap(({ embassy }) => (embassy ? [embassy] : [])),
    checks: checks.flatMap(({ check }) => (check ? [check] : [])),
    findings: [
      ...texts.flatMap(unreadableLines),
      ...[...pages, ...embassies, ...checks].flatMap((one) => one.findings),
    ],
  }
}

/** A sign that could not be read stands as U+FFFD: the file has another encoding than UTF-8, or a copy went wrong. */
function unreadableLines([file, text]: readonly [string, string]): readonly ContentFinding[] {
  return text.split('\n').flatMap((line, at) => {
    const about = line.trim().slice(0, 60)
    return line.includes('\uFFFD') ? [{ rule: 'not_utf8', file, line: at + 1, about, expected: '' }] : []
  })
}

function byLanguageAndNumber(one: KnowledgePage, other: KnowledgePage): number {
  if (one.language !== other.language) return one.language < other.language ? -1 : 1
  return one.number - other.number
}
