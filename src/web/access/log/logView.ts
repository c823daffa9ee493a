import type { LogFilter } from '../../../domain/access/logFilter.ts'
import type { AccessLogPage } from '../../../services/access/log/readAccessLog.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of the access log is made of. */
export type LogView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly filter: LogFilter
  readonly found: AccessLogPage
}
