import type { PrintedReport } from '../../../domain/figures/reconcile/printedReport.ts'
import { hasCsvHeader } from './csvRecords.ts'
import { decodeText } from './decodeText.ts'
import { parsePublishedText } from './publishedText/parsePublishedText.ts'
import { parseReportCsv } from './reportCsv.ts'
import { parseReportJson } from './reportJson.ts'

/**
 * A report of anyone's: JSON, CSV or the plain text of the published layout, told apart by what is in it, never by a file name.
 * Throws `unreadable` with a reason, and the line or path, for what is none of these.
 */
export function readReport(bytes: Uint8Array): PrintedReport {
  const text = decodeText(bytes)
  if (/^\s*[{[]/.test(text)) return parseReportJson(text)
  if (hasCsvHeader(text)) return parseReportCsv(bytes)
  return parsePublishedText(text)
}
