import type { Page } from 'playwright-core'
import sharp from 'sharp'

export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Stands in the maker and the device of a photo of `photoWithPlace`. */
export const photoCanary = 'KANARIE-TOESTEL'

export const choosePictures = (page: Page, files: readonly ChosenFile[]): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles([...files])

/** A photo as a phone makes it: with a place, a device and noise that makes it large. */
export function photoWithPlace(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: 'grey', noise } })
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: photoCanary, Model: photoCanary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 18/1 0/1' },
    })
    .toBuffer()
}

export const pngOf = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()

/** What a picture tells beside what can be seen. */
export async function tellsOf(bytes: Uint8Array) {
  const { exif, format, width, height } = await sharp(bytes).metadata()
  return { exif: exif !== undefined, canary: Buffer.from(bytes).includes(photoCanary), format, width, height }
}
