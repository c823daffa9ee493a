import type { KeyDone } from '../../../boundary/conversations/sentByReader.ts'
import type { ReadersView as Readers } from '../../../services/conversations/recoveryKey.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of the readers shows an administrator. */
export type ReadersView = Readers & {
  readonly frame: Frame
  readonly timeZone: string
  readonly done: KeyDone | undefined
}

export type Reader = Readers['readers'][number]
