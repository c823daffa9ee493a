import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { RemovedTrace } from '../safeFile.ts'

const END = '%%EOF'

/** What a PDF carried besides its pages. None of it is carried over; this is only for telling people. */
export function pdfTraces(document: PDFDocument, bytes: Uint8Array): readonly RemovedTrace[] {
  const { catalog, context } = document
  const traces: RemovedTrace[] = []
  const info = context.lookup(context.trailerInfo.Info)
  if ((info instanceof PDFDict && info.keys().length > 0) || catalog.has(PDFName.of('Metadata'))) {
    traces.push('properties')
  }
  const names = catalog.lookup(PDFName.of('Names'))
  const has = (key: string): boolean => names instanceof PDFDict && names.has(PDFName.of(key))
  const acts = isAction(catalog.lookup(PDFName.of('OpenAction'))) || catalog.has(PDFName.of('AA'))
  if (has('JavaScript') || acts) traces.push('scripts')
  if (has('EmbeddedFiles')) traces.push('attachments')
  const form = catalog.lookup(PDFName.of('AcroForm'))
  if (form instanceof PDFDict && form.has(PDFName.of('SigFlags'))) traces.push('signature')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = text.lastIndexOf(END)
  // A second end mark is an earlier version of the file that is still in it.
  if (text.indexOf(END) !== last) traces.push('history')
  if (last === -1 || text.subarray(last + END.length).some((byte) => byte > 32)) traces.push('appended-bytes')
  return traces
}

/** What is done on opening; not when it only says which page is shown first. */
function isAction(opening: unknown): boolean {
  return opening instanceof PDFDict && opening.lookup(PDFName.of('S')) !== PDFName.of('GoTo')
}
