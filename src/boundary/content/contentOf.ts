import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { EmbassyNumber } from '../../domain/knowledge/publishing/embassyNumber.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { parseEmbassy } from './parseEmbassy.ts'
import { parsePage } from './parsePage.ts'

/** The pages by language and number, the numbers of embassies, and what is wrong in each file by itself. */
export type Content = {
  readonly pages: readonly KnowledgePage[]
  readonly embassies: readonly EmbassyNumber[]
  readonly findings: readonly ContentFinding[]
}

/** Parses texts of knowledge. What can't be read is left out, and is a finding. */
export function contentOf(files: Files): Content {
  const texts = [...files]
  const pages = texts.filter(([file]) => file.endsWith('.md')).map(([file, text]) => parsePage(file, text))
  const embassies = texts.filter(([file]) => !file.endsWith('.md')).map(([file, text]) => parseEmbassy(file, text))
  return {
    pages: pages.flatMap(({ page }) => (page ? [page] : [])).sort(byLanguageAndNumber),
    embassies: embassies.flatMap(({ embassy }) => (embassy ? [embassy] : [])),
    findings: [...pages, ...embassies].flatMap(({ findings }) => findings),
  }
}

function byLanguageAndNumber(one: KnowledgePage, other: KnowledgePage): number {
  if (one.language !== other.language) return one.language < other.language ? -1 : 1
  return one.number - other.number
}
