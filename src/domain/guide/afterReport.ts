import type { GuideEntry } from './guideText.ts'
import type { Sometimes } from './reportingCode.ts'

/** A sentence to say to a pupil; one that is an instruction is for who says it. */
export type PupilSentence = Sometimes<GuideEntry> & { readonly isInstruction: boolean }

/** `isPromise`: it names a term that somebody has to keep. */
export type WhatFollows = GuideEntry & { readonly isPromise: boolean }

/** For a professional: what to say, what to do with absence and the usual call home, and what follows a report. */
export type AfterReport = {
  readonly sayToPupil: readonly PupilSentence[]
  readonly absence: readonly Sometimes<GuideEntry>[]
  readonly afterReport: readonly WhatFollows[]
  readonly reporterHears: readonly WhatFollows[]
}
