/** A marker segment of a JPEG (ITU-T T.81, B.1.1.4) with the bytes of its data, without marker and length. */
export type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number }

export type JpegParts = {
  /** Segments before, between and after the scans, in order. */
  readonly segments: readonly JpegSegment[]
  /** Where the image ends: right after its end marker. What follows is not of the image. */
  readonly end: number
}

const SOS = 0xda
const EOI = 0xd9

/** Walks the segments of a JPEG; missing when it is cut short or is no JPEG. One pass, no decoding. */
export function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const segments: JpegSegment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === EOI) return { segments, end: at + 2 }
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
      if (length < 2 || at + 2 + length > bytes.length) return undefined
      segments.push({ marker, start: at + 4, end: at + 2 + length })
      at += 2 + length
      if (marker === SOS) at = endOfScan(bytes, at)
    }
  }
  return undefined
}

/** In coded data a 0xFF is followed by a zero (stuffing) or a restart marker; any other marker ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

/**
 * The same picture, bit for bit, without what a decoder does not need: application data and comments go, except the
 * segments that say how colours are meant (JFIF, Adobe); so do bytes after the end. Missing when it is no whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts = jpegParts(bytes)
  if (!parts) return undefined
  const kept: Uint8Array[] = []
  let from = 0
  for (const segment of parts.segments.filter((found) => isTrace(bytes, found))) {
    kept.push(bytes.subarray(from, segment.start - 4))
    from = segment.end
  }
  kept.push(bytes.subarray(from, parts.end))
  return Buffer.concat(kept)
}

function isTrace(bytes: Uint8Array, { marker, start }: JpegSegment): boolean {
  const name = Buffer.from(bytes.subarray(start, start + 5)).toString('latin1')
  if (marker === 0xe0) return name !== 'JFIF\0'
  if (marker === 0xee) return name !== 'Adobe'
  return (marker > 0xe0 && marker <= 0xef) || marker === 0xfe
}
