import type { LogFilter, LogPlace } from '../../../domain/access/logFilter.ts'
import { paths } from '../../shell/paths.ts'

/** The address of a list of the access log; `parseLogChoice` reads the choice from it again. */
export function logHref(filter: LogFilter, place: LogPlace = {}): string {
  return address(paths.accessLog, { ...filter, ...place })
}

/** The address of the file with the same lines. */
export function logExportHref(filter: LogFilter): string {
  return address(paths.accessLogExport, filter)
}

function address(path: string, fields: LogFilter & LogPlace): string {
  const search = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}
