import type { ReadingLoss } from '../../../domain/conversations/readingLoss.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { TeamView } from '../../../services/access/administration/administer.ts'
import type { Account, Organisation } from '../../../services/access/signIn/accountTypes.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of one account is made of. */
export type PersonView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly account: Account
  readonly organisations: readonly Organisation[]
  readonly teams: readonly TeamView[]
  readonly mailAddress: string | undefined
  readonly isOwn: boolean
  /** What goes when they hold no conversations any more. */
  readonly loss: ReadingLoss
  readonly saved: boolean
  /** Why the form that was sent did nothing. */
  readonly refused?: WordKey | undefined
}
