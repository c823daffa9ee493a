import type { Metadata } from 'sharp'
import type { RemovedTrace } from '../safeFile.ts'
import { jpegParts } from './jpegSegments.ts'

const GPS_POINTER = 0x8825

/** What an image carried besides its picture: all of it is gone once it is encoded anew. */
export function imageTraces(bytes: Uint8Array, metadata: Metadata): readonly RemovedTrace[] {
  const traces: RemovedTrace[] = []
  if (metadata.exif && hasPlace(metadata.exif)) traces.push('place')
  if (metadata.exif) traces.push('camera')
  if (metadata.icc) traces.push('colour-profile')
  if (metadata.iptc || metadata.xmp || metadata.comments?.length) traces.push('caption')
  if (metadata.orientation && metadata.orientation > 1) traces.push('turned')
  if (lengthOf(bytes, metadata.format) < bytes.length) traces.push('appended-bytes')
  return traces
}

/** Whether the first directory of an EXIF block points to a directory of GPS data (CIPA DC-008, 4.6.3). */
function hasPlace(exif: Buffer): boolean {
  const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0
  const tiff = exif.subarray(start)
  if (tiff.length < 14) return false
  const isLittle = tiff[0] === 0x49
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return false
  const tags = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * 12)
  return tags.some((at) => at + 12 <= tiff.length && short(at) === GPS_POINTER)
}

/** Where the image ends by its own account; its whole length where that can't be told. */
function lengthOf(bytes: Uint8Array, format: Metadata['format']): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'jpeg') return jpegParts(bytes)?.end ?? bytes.length
  if (format === 'webp') return view.readUInt32LE(4) + 8
  if (format === 'png') return endOfPng(view)
  return bytes.length
}

function endOfPng(view: Buffer): number {
  let at = 8
  while (at + 12 <= view.length) {
    const next = at + 12 + view.readUInt32BE(at)
    if (view.toString('latin1', at + 4, at + 8) === 'IEND') return next
    at = next
  }
  return view.length
}

/** Whether a PNG holds more pictures than one: its animation chunk stands before the first data (W3C PNG 3, 11.3.6.1). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= view.length) {
    const type = view.toString('latin1', at + 4, at + 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
    at += 12 + view.readUInt32BE(at)
  }
  return false
}
