import type { PrintedReport } from '../../../domain/figures/reconcile/printedReport.ts'
import { AppError } from '../../../errors.ts'
import { hasCsvHeader } from './csvRecords.ts'
import { decodeText } from './decodeText.ts'
import { parsePublishedText } from './publishedText/parsePublishedText.ts'
import { parseReportCsv } from './reportCsv.ts'
import { parseReportJson } from './reportJson.ts'

/** What `baken figures` prints for people, as text or Markdown: its tables are laid out otherwise than those of the published report. */
const ownText = /^(?:# )?(?:Jaarcijfers|Annual figures) \d{4}\s*\n(?:=|\s)/

/**
 * A report of anyone's: JSON, CSV or the plain text of the published layout, told apart by what is in it, never by a file name.
 * Throws `unreadable` with a reason, and the line or path, for what is none of these.
 */
export function readReport(bytes: Uint8Array): PrintedReport {
  const text = decodeText(bytes)
  if (/^\s*[{[]/.test(text)) return parseReportJson(text)
  if (hasCsvHeader(text)) return parseReportCsv(bytes)
  if (ownText.test(text)) throw new AppError('unreadable', { reason: 'own_text' })
  return parsePublishedText(text)
}
