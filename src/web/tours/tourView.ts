import type { CodeLabels } from '../../outputs/casework/codeLabels.ts'
import type { Attempt, Hindrance } from '../../services/tours/tours.ts'
import type { Tour, TourPerson } from '../../services/tours/tourTools.ts'
import type { Frame } from '../look/shell/frame.ts'
import type { DeedNow } from './playedTour.ts'
import type { Story } from './tourText.ts'

/** A story as its page shows it. */
export type TourView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly label: CodeLabels
  readonly story: Story
  readonly tour: Tour
  /** Missing when the story is over. */
  readonly now: DeedNow | undefined
  readonly parts: readonly TourPerson[]
  /** What was just tried and refused. */
  readonly tried?: Attempt | undefined
  /** Why the deed that comes now is refused in this case. */
  readonly hindered?: Hindrance | undefined
}
