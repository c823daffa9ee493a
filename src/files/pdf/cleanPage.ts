import { PDFArray, PDFDict, PDFName, type PDFPageLeaf } from '@cantoo/pdf-lib'
import type { RemovedTrace } from '../safeFile.ts'

/** What a page is shown by (ISO 32000-2, table 31). All else goes: actions, private data of programs, places on earth. */
const pageKeys = namesOf(
  'Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group UserUnit Annots',
)

/** Notes and marks that people put on a page (table 171). Not a link, field, sound, film, attachment or 3D scene. */
const noteKinds = namesOf(
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink',
)

/** What a note is shown by. Its author, its dates and what happens on a click are not among them. */
const noteKeys = namesOf(
  'Type Subtype Rect Contents AP AS F C Border BS BE QuadPoints InkList Vertices L LE IC DA DS Q CA RD Name IT CL Sy',
)

/** Leaves of a page what it is shown by, and of its notes what they say; adds what it took away. */
export function cleanPage(page: PDFPageLeaf, removed: Set<RemovedTrace>): void {
  keepKeys(page, pageKeys)
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)
  if (!annotations) return
  const kept: PDFDict[] = []
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index)
    if (annotation instanceof PDFDict && isNote(annotation, removed)) kept.push(cleanNote(annotation, removed))
  }
  page.set(PDFName.of('Annots'), page.context.obj(kept))
}

function isNote(annotation: PDFDict, removed: Set<RemovedTrace>): boolean {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  if (kind === PDFName.of('Link')) removed.add('links')
  if (kind === PDFName.of('FileAttachment')) removed.add('attachments')
  return kind instanceof PDFName && noteKinds.has(kind)
}

function cleanNote(note: PDFDict, removed: Set<RemovedTrace>): PDFDict {
  if (note.has(PDFName.of('T'))) removed.add('notes-by-name')
  keepKeys(note, noteKeys)
  return note
}

function keepKeys(dict: PDFDict, kept: ReadonlySet<PDFName>): void {
  for (const key of dict.keys()) if (!kept.has(key)) dict.delete(key)
}

function namesOf(words: string): ReadonlySet<PDFName> {
  return new Set(words.split(' ').map((word) => PDFName.of(word)))
}
