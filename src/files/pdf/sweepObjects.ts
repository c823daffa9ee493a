import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { stripJpeg } from '../images/jpegSegments.ts'
import type { RemovedTrace } from '../safeFile.ts'

/** What any object may carry about how, when and with what it was made. */
const tracesOfDict = ['Metadata', 'PieceInfo', 'LastModified', 'CreatorInfo'].map((name) => PDFName.of(name))

/** What a stream may carry besides: its data in another file, other versions of itself, files that belong to it. */
const tracesOfStream = ['F', 'FFilter', 'FDecodeParms', 'OPI', 'Alternates', 'Ref', 'AF', 'Measure', 'PtData'].map(
  (name) => PDFName.of(name),
)

/** Takes traces off every object of a new file, and out of the photos in it, whose pixels stay as they are. */
export function sweepObjects(context: PDFContext, removed: Set<RemovedTrace>): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) sweepDict(object, removed)
    if (!(object instanceof PDFStream)) continue
    sweepDict(object.dict, removed)
    for (const key of tracesOfStream) object.dict.delete(key)
    const photo = strippedPhoto(object, removed)
    if (photo) context.assign(reference, photo)
  }
}

function sweepDict(dict: PDFDict, removed: Set<RemovedTrace>): void {
  for (const key of tracesOfDict) if (dict.delete(key)) removed.add('properties')
  for (const value of dict.values()) if (value instanceof PDFDict) sweepDict(value, removed)
}

function strippedPhoto(stream: PDFStream, removed: Set<RemovedTrace>): PDFRawStream | undefined {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  if (!(stream instanceof PDFRawStream) || only !== PDFName.of('DCTDecode')) return undefined
  const stripped = stripJpeg(stream.contents)
  if (!stripped || stripped.length === stream.contents.length) return undefined
  removed.add('traces-in-pictures')
  return PDFRawStream.of(stream.dict, stripped)
}
