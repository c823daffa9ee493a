import type { GuideEntry } from '../../domain/guide/guideText.ts'
import { type Tongue, textIn } from './tongue.ts'

/** A statement in words. */
export type GuideLine = {
  readonly code: string
  readonly text: string
  /** What has to stand with it: that nobody verified it, or that who is named in it did not confirm it. */
  readonly caution: string | undefined
}

/** A statement of the profile; one that nobody verified says so. */
export function guideLine(tongue: Tongue, entry: GuideEntry): GuideLine {
  const text = textIn(tongue, entry.text)
  const caution =
    entry.source.mark === 'not_verified' ? cautionBeside(text, tongue.words('guide.not_verified')) : undefined
  return { code: entry.code, text, caution }
}

/** Missing where the text says it already. */
function cautionBeside(text: string, caution: string): string | undefined {
  return text.toLowerCase().endsWith(caution.toLowerCase()) ? undefined : caution
}
