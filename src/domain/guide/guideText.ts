import type { Source } from '../codes/source.ts'
import type { LocalText } from '../shared/locale.ts'

/**
 * A text for whoever asks. `formal` is the Dutch for somebody who is addressed with "u", `self` is for somebody who asks for
 * themselves; missing when they are the same.
 */
export type GuideText = LocalText & { readonly formal?: string | undefined; readonly self?: LocalText | undefined }

/** A code of the guide with its words. */
export type GuideEntry = {
  readonly code: string
  readonly text: GuideText
  readonly source: Source
}
