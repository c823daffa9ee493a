import type { Source } from '../../domain/codes/source.ts'
import type { GuideEntry, GuideText } from '../../domain/guide/guideText.ts'
import type { LocalText } from '../../domain/shared/locale.ts'

type RawText = LocalText & { readonly nl_u?: string | undefined }
type RawEntry = RawText & { readonly code: string; readonly source?: Source | undefined }

export function guideText({ nl, en, nl_u: formal }: RawText): GuideText {
  return formal === undefined ? { nl, en } : { nl, en, formal }
}

/** An entry without a source of its own takes that of its list. */
export function guideEntry(raw: RawEntry, fallback?: Source): GuideEntry {
  return { code: raw.code, text: guideText(raw), source: raw.source ?? fallback ?? { mark: 'not_verified' } }
}

/** Two fields of one text; missing when both are. */
export function bothTexts(nl: string | undefined, en: string | undefined, formal?: string | undefined) {
  if (nl === undefined || en === undefined) return undefined
  return guideText({ nl, en, nl_u: formal })
}
