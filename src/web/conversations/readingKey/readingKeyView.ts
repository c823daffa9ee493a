import type { KeyDone } from '../../../boundary/conversations/sentByReader.ts'
import type { OwnKey } from '../../../services/conversations/readerKeys.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of one's own key shows. */
export type ReadingKeyView = {
  readonly frame: Frame
  readonly demo: boolean
  readonly person: { readonly number: number; readonly name: string }
  /** Missing for who has none. */
  readonly own: OwnKey | undefined
  /** How many colleagues read beside this one. */
  readonly others: number
  /** How many conversations no colleague can open beside this one. */
  readonly alone: number
  /** What was done before the page came. */
  readonly done: KeyDone | undefined
}
