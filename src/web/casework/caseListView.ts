import type { CaseListChoice } from '../../boundary/casework/caseListChoice.ts'
import type { Role } from '../../domain/access/roles.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { CodeLabels } from '../../outputs/casework/codeLabels.ts'
import type { CaseListPage as Found } from '../../services/casework/listCases.ts'
import type { Frame } from '../look/shell/frame.ts'

/** What the page of the list is made of. */
export type CaseListView = {
  readonly frame: Frame
  readonly role: Role
  /** Sees cases as far as they were shared with their organisation. */
  readonly isPartner: boolean
  readonly profile: Profile
  readonly label: CodeLabels
  readonly choice: CaseListChoice
  readonly found: Found
  /** Whether names stand beside the facts: for this one page, on request. */
  readonly names: boolean
  /** How much the number counts that the list is limited to. */
  readonly counted: number | undefined
  /** The numbers of the cases in which a story is played; none outside a demo. */
  readonly played: ReadonlySet<string>
  /** When the names were shown and logged: a time of day. */
  readonly loggedAt: string
}
