import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import type { CodeLabels } from '../../outputs/casework/codeLabels.ts'
import type { CaseView as Shown } from '../../services/casework/showCase.ts'
import type { Frame } from '../look/shell/frame.ts'

/** What the page of one case is made of. */
export type CaseView = {
  readonly frame: Frame
  readonly label: CodeLabels
  readonly lists: CaseworkLists
  readonly timeZone: string
  readonly shown: Shown
  /** Whether the reader may ask for what lies in the address vault. */
  readonly mayUseVault: boolean
  /** The sealed part that was asked for. */
  readonly asked: string | undefined
  /** When it was opened and logged: a time of day. */
  readonly openedAt: string
}
