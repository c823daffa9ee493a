import type { NoticeKind } from '../../domain/access/notices.ts'
import type { Words } from '../../messages/words.ts'

/** A notice in words: what it is, and what it means for its person. It names nobody. */
export function noticeText(kind: NoticeKind, words: Words): { readonly title: string; readonly text: string } {
  return { title: words(`inbox.kind_${kind}`), text: words(`inbox.text_${kind}`) }
}
