import type { FileLimits } from '../fileLimits.ts'
import { cleanPicture, type PictureKind } from '../images/cleanImage.ts'
import { kindOf } from '../kindOf.ts'
import { FileRefused } from '../safeFile.ts'

/**
 * The pictures of an office file, each encoded anew in its own format; together they have the pixels of one picture. A
 * drawing in a format that holds commands (EMF, WMF, SVG) refuses the file: as a PDF it is taken.
 */
export async function cleanPictures(
  pictures: readonly (readonly [name: string, bytes: Buffer])[],
  limits: FileLimits,
): Promise<{ readonly parts: ReadonlyMap<string, Uint8Array>; readonly hadTraces: boolean }> {
  const parts = new Map<string, Uint8Array>()
  let pixelsLeft = limits.pixels
  let hadTraces = false
  for (const [name, bytes] of pictures) {
    const kind = kindOf(bytes)
    if (!isPicture(kind)) throw new FileRefused({ code: 'picture-not-read' })
    const clean = await cleanPicture(bytes, kind, pixelsLeft)
    pixelsLeft -= clean.pixels
    hadTraces ||= clean.hadTraces
    parts.set(name, clean.bytes)
  }
  return { parts, hadTraces }
}

function isPicture(kind: string): kind is PictureKind {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp' || kind === 'gif'
}
