import type { GuideForm } from '../../boundary/guide/guideForm.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import type { Tongue } from '../../outputs/guide/tongue.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** What each page of the guide is made from: who asks, in which language, with what they chose so far. */
export type GuideVisit = {
  readonly frame: PublicFrame
  readonly tongue: Tongue
  readonly guidance: Guidance
  readonly form: GuideForm
}
