import { type NoticeFacts, type NoticeKind, parsePartnerAnswer } from '../../domain/access/notices.ts'
import type { Words } from '../../messages/words.ts'

/** A notice in words: what it is, and what it means for its person. It names nobody. */
export function noticeText(
  { kind, facts }: { readonly kind: NoticeKind; readonly facts: NoticeFacts },
  words: Words,
): { readonly title: string; readonly text: string } {
  const answer = kind === 'partner_answered' ? parsePartnerAnswer(facts.answer) : undefined
  if (answer) return { title: words(`inbox.kind_${answer}`), text: words(`inbox.text_${answer}`) }
  return { title: words(`inbox.kind_${kind}`), text: words(`inbox.text_${kind}`, facts) }
}
