/** A picture as it is sent: drawn anew, so that nothing of the file is left but what can be seen; and small, for who chose it. */
export type DrawnPicture = { readonly bytes: Uint8Array; readonly small: HTMLCanvasElement }
export type PictureFault = 'not_a_picture' | 'too_big'

export const MOST_PICTURES = 5
const LONGEST_SIDE = 2_000
/** Of what whoever chose it sees: large enough to know it by, and five of them are no load for a telephone. */
const SMALL_SIDE = 160
/** Sealed and padded it stays below what is taken (1.6 MB). */
const MOST_BYTES = 1_300_000
/** More than any phone makes. */
const LARGEST_FILE = 60_000_000
/** Each smaller than the one before, until it fits. */
const tries = [
  [LONGEST_SIDE, 0.85],
  [LONGEST_SIDE, 0.7],
  [1_400, 0.7],
  [1_000, 0.6],
] as const

/** A picture that was drawn anew before, to be chosen again. Missing when it is none. */
export async function smallAgain(bytes: Uint8Array): Promise<DrawnPicture | undefined> {
  const small = await canvasOf(bytes, SMALL_SIDE)
  return small && { bytes, small }
}

/** Where, when and with what it was made is in a file and not in what is drawn. Anything that is no picture by its first bytes is refused. */
export async function drawAnew(file: Blob): Promise<DrawnPicture | PictureFault> {
  if (file.size > LARGEST_FILE) return 'too_big'
  const picture = await bitmapOf(file)
  if (!picture) return 'not_a_picture'
  try {
    const small = drawn(picture, SMALL_SIDE)
    for (const [side, quality] of tries) {
      const canvas = drawn(picture, side)
      const bytes = canvas && (await jpegOf(canvas, quality))
      if (small && bytes && bytes.length <= MOST_BYTES) return { bytes, small }
    }
    return 'too_big'
  } finally {
    picture.close()
  }
}

/** A picture of which there are only the bytes, drawn from memory: it has no address, and no place on the device. Missing when it is none. */
export async function canvasOf(bytes: Uint8Array, longest = LONGEST_SIDE): Promise<HTMLCanvasElement | undefined> {
  const picture = await bitmapOf(new Blob([new Uint8Array(bytes)]))
  const canvas = picture && drawn(picture, longest)
  picture?.close()
  return canvas
}

async function bitmapOf(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    const type = typeOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()))
    return type === undefined ? undefined : await createImageBitmap(new Blob([file], { type }))
  } catch {
    // It only begins like one, is larger than the browser can hold, or can't be read any more.
    return undefined
  }
}

/** JPEG, PNG or WebP by the first bytes; the name of a file says nothing. */
function typeOf(bytes: Uint8Array): string | undefined {
  const starts = (at: number, ...wanted: readonly number[]) => wanted.every((byte, index) => bytes[at + index] === byte)
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50) ? 'image/webp' : undefined
}

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement | undefined {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // What is see-through would come out black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) =>
    canvas.toBlob(
      async (blob) => resolve(blob ? new Uint8Array(await blob.arrayBuffer()) : undefined),
      'image/jpeg',
      quality,
    ),
  )
}
