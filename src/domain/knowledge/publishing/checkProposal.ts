import type { IsoDate } from '../../shared/isoDate.ts'
import { type ContentFinding, inOrder } from '../contentFinding.ts'
import type { KnowledgePage } from '../document.ts'
import type { ContactCheck } from './contactCheck.ts'
import type { EmbassyNumber } from './embassyNumber.ts'
import type { ChangedFile } from './proposal.ts'

/** What could be read, and all that is wrong with it. */
export type CheckedContent = {
  readonly pages: readonly KnowledgePage[]
  readonly embassies: readonly EmbassyNumber[]
  readonly checks: readonly ContactCheck[]
  readonly findings: readonly ContentFinding[]
}

/**
 * What stands in the way of publishing: whatever is wrong in the files that change, and what the change breaks elsewhere. A fault that was
 * there before, in another file, is no reason to keep back what is right.
 */
export function checkProposal(
  changed: readonly ChangedFile[],
  now: CheckedContent,
  then: CheckedContent,
  today: IsoDate,
): readonly ContentFinding[] {
  const own = new Set(changed.map(({ file }) => file))
  const known = new Set(now.findings.map(nameOf))
  const broken = then.findings.filter((finding) => own.has(finding.file) || !known.has(nameOf(finding)))
  return inOrder([...broken, ...changed.flatMap((one) => sameVersion(one, now, then, today))])
}

/** Without the line: a fault that only moved is the same fault. */
function nameOf({ rule, file, about, expected }: ContentFinding): string {
  return JSON.stringify([rule, file, about, expected])
}

/** Who reads a page sees how old its text is: text that changed has a later version, unless that is of today. */
function sameVersion(
  { file, base, text }: ChangedFile,
  now: CheckedContent,
  then: CheckedContent,
  today: IsoDate,
): readonly ContentFinding[] {
  const before = now.pages.find((page) => page.file === file)
  const after = then.pages.find((page) => page.file === file)
  if (!before || !after || withoutDates(base) === withoutDates(text)) return []
  if (after.version > before.version || after.version === today) return []
  const line = text.split('\n').findIndex((one) => one.startsWith('version:')) + 1
  return [{ rule: 'version_kept', file, line: Math.max(line, 1), about: after.version, expected: today }]
}

function withoutDates(text: string): string {
  return text.replace(/^(version|checked_on|next_review):.*$/gm, '$1:')
}
