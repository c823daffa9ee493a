import { checkContent, type KnownCodes } from '../../domain/knowledge/checkPages.ts'
import type { CheckedContent } from '../../domain/knowledge/publishing/checkProposal.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { contentOf } from './contentOf.ts'

/** Parses texts of knowledge, with all that is wrong in them and between them on a day. */
export function checkedContent(files: Files, known: KnownCodes, today: IsoDate): CheckedContent {
  const content = contentOf(files)
  return { ...content, findings: checkContent(content, known, today) }
}
