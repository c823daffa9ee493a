import type { IsoDate } from '../shared/isoDate.ts'
import type { Role } from './roles.ts'

/** Which lines of the access log. Days are those of the tenant's time zone, both inclusive. */
export type LogFilter = {
  readonly person?: number
  /** The number of a case. */
  readonly number?: string
  readonly action?: string
  readonly role?: Role
  readonly outcome?: 'done' | 'refused'
  readonly from?: IsoDate
  readonly until?: IsoDate
}

/** Lines older than one (`before`) or newer than one (`after`), by its number; the newest without either. */
export type LogPlace = { readonly before?: number; readonly after?: number }

export const LOG_LINES_PER_PAGE = 50
