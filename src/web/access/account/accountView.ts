import type { AccountProblem } from '../../../boundary/access/accountForms.ts'
import type { OwnAuthenticators, OwnSession } from '../../../services/access/signIn/accountTypes.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of one's own account shows. */
export type AccountView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly demo: boolean
  readonly problem: AccountProblem | undefined
  readonly authenticators: OwnAuthenticators
  readonly sessions: readonly OwnSession[]
  /** Whether they have work that a calendar can show. */
  readonly hasCalendar: boolean
  /** Whether they answer conversations without a name, with a key of their own. */
  readonly holdsTalks: boolean
  /** How many unfinished forms are kept. */
  readonly drafts: number
}
