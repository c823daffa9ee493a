import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { FileLimits } from '../fileLimits.ts'
import { type CleanFile, FileRefused, type RemovedTrace } from '../safeFile.ts'
import { cleanPage } from './cleanPage.ts'
import { flattenForm } from './flattenForm.ts'
import { pdfTraces } from './pdfTraces.ts'
import { sweepObjects } from './sweepObjects.ts'

/**
 * The pages of a PDF in a new file. What can act (scripts, launching, opening) or hold something else (attachments, earlier
 * versions, properties) hangs on the catalogue, and only pages are carried over, each with the keys that a page is shown by
 * (ISO 32000-2, 7.7.3.3). A filled form becomes part of its page.
 */
export async function cleanPdf(bytes: Uint8Array, limits: FileLimits): Promise<CleanFile> {
  const source = await load(bytes)
  try {
    return await copyPages(source, bytes, limits)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    // The library throws errors of many kinds on files that break the standard: all of them are about the file.
    throw new FileRefused({ code: 'damaged', kind: 'pdf' })
  }
}

async function copyPages(source: PDFDocument, bytes: Uint8Array, limits: FileLimits): Promise<CleanFile> {
  const pages = source.getPageCount()
  if (pages > limits.pages) throw new FileRefused({ code: 'too-many-pages', pages, most: limits.pages })
  if (pages === 0) throw new FileRefused({ code: 'damaged', kind: 'pdf' })
  const removed = new Set<RemovedTrace>(pdfTraces(source, bytes))
  if (flattenForm(source)) removed.add('form-fields')
  for (const page of source.getPages()) cleanPage(page.node, removed)
  const target = await PDFDocument.create({ updateMetadata: false })
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page)
  sweepObjects(target.context, removed)
  const written = await target.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: 2_000 })
  return { kind: 'pdf', bytes: written, removed: [...removed], pages, preview: { kind: 'none' } }
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, preserveXFA: true })
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new FileRefused({ code: 'locked', kind: 'pdf' })
    throw new FileRefused({ code: 'damaged', kind: 'pdf' })
  }
}
