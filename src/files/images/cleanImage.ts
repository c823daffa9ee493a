import sharp, { type Metadata, type Sharp } from 'sharp'
import type { FileLimits } from '../fileLimits.ts'
import { type CleanFile, type FilePreview, FileRefused } from '../safeFile.ts'
import { imageTraces, isAnimatedPng } from './imageTraces.ts'

export type ImageKind = 'jpeg' | 'png' | 'webp'
export type PictureKind = ImageKind | 'gif'

const PREVIEW_PIXELS = 1_200
/** The longest side that WebP can hold; longer ones are panoramas or attacks. */
const LONGEST_SIDE = 16_383

// Only these four decoders can be reached at all: no SVG, PDF or TIFF, whatever the bytes say.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

/** The picture decoded, turned as it is meant to be seen, and encoded anew: nothing but pixels crosses. */
export async function cleanImage(bytes: Uint8Array, kind: PictureKind, limits: FileLimits): Promise<CleanFile> {
  const keptKind = kind === 'gif' ? 'png' : kind
  const metadata = await readHeader(bytes, kind, limits.pixels)
  const written = await encode(bytes, keptKind, limits.pixels)
  const preview = await previewOf(written.data, limits.pixels)
  const { width, height } = written.info
  return { kind: keptKind, bytes: written.data, removed: imageTraces(bytes, metadata), width, height, preview }
}

/** The same for a picture inside an office file, in its own format, so that what points to it still fits. */
export async function cleanPicture(
  bytes: Uint8Array,
  kind: PictureKind,
  pixels: number,
): Promise<{ readonly bytes: Uint8Array; readonly pixels: number; readonly hadTraces: boolean }> {
  const metadata = await readHeader(bytes, kind, pixels)
  const { data, info } = await encode(bytes, kind, pixels)
  return { bytes: data, pixels: info.width * info.height, hadTraces: imageTraces(bytes, metadata).length > 0 }
}

/** Reads sizes from the header, without decoding, so that a flood of pixels is refused while it is still small. */
async function readHeader(bytes: Uint8Array, kind: PictureKind, most: number): Promise<Metadata> {
  const metadata = await orDamaged(kind, sharp(bytes, { limitInputPixels: false }).metadata())
  const { width, height, pages = 1 } = metadata
  if (metadata.format !== kind) throw new FileRefused({ code: 'damaged', kind: kind === 'gif' ? 'png' : kind })
  if (width * height > most || Math.max(width, height) > LONGEST_SIDE) {
    throw new FileRefused({ code: 'too-many-pixels', width, height, most })
  }
  if (pages > 1 || (kind === 'png' && isAnimatedPng(bytes))) throw new FileRefused({ code: 'animated' })
  return metadata
}

function encode(bytes: Uint8Array, kind: PictureKind, pixels: number) {
  const image = sharp(bytes, { limitInputPixels: pixels, failOn: 'error' }).autoOrient().toColourspace('srgb')
  return orDamaged(kind, formatOf(image, kind).toBuffer({ resolveWithObject: true }))
}

function formatOf(image: Sharp, kind: PictureKind): Sharp {
  if (kind === 'jpeg') return image.jpeg({ quality: 90 })
  if (kind === 'png') return image.png()
  return kind === 'gif' ? image.gif() : image.webp({ quality: 90, effort: 2 })
}

async function previewOf(bytes: Uint8Array, pixels: number): Promise<FilePreview> {
  const { data, info } = await sharp(bytes, { limitInputPixels: pixels })
    .resize({ width: PREVIEW_PIXELS, height: PREVIEW_PIXELS, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer({ resolveWithObject: true })
  return { kind: 'image', mediaType: 'image/webp', bytes: data, width: info.width, height: info.height }
}

/** A decoder's complaint is about the file: its text may hold parts of it and stays here. */
async function orDamaged<T>(kind: PictureKind, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    throw new FileRefused({ code: 'damaged', kind: kind === 'gif' ? 'png' : kind })
  }
}
