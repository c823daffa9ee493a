import type { Refusal } from '../../domain/casework/refusal.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { words } from '../../messages/words.ts'
import { codeLabels } from '../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../outputs/casework/refusalText.ts'

/** A rule of casework said no. */
export class RefusedAct extends Error {
  override readonly name = 'RefusedAct'
  readonly refusal: Refusal
  readonly profile: Profile

  constructor(refusal: Refusal, profile: Profile) {
    super(`${refusal.chapter}.${refusal.reason}`)
    this.refusal = refusal
    this.profile = profile
  }

  /** Why, and what to do instead, in sentences. */
  detail(locale: Locale): string {
    const label = codeLabels(this.profile, locale)
    const { why, instead } = refusalText(this.refusal, { words: words(locale), label, locale, timeZone: 'UTC' })
    return `${why} ${instead}`
  }
}
