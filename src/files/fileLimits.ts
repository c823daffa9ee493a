/** How much of a file is taken, and how much work it may cost. */
export type FileLimits = {
  /** Of the file as sent. */
  readonly bytes: number
  /** Of a text as sent. */
  readonly textBytes: number
  /** Of one picture, and of all pictures inside one office file together. */
  readonly pixels: number
  /** Of a PDF. */
  readonly pages: number
  /** Of an office file: parts in its archive, and bytes of all parts unpacked. */
  readonly parts: number
  readonly unpackedBytes: number
  /** Of one cleaning: wall time, and resident memory of the process that does it. */
  readonly milliseconds: number
  readonly memoryBytes: number
}

const MB = 1_000_000

/** A photo of a telephone of today (50 million pixels), a scanned file of some hundred pages, a long report. */
export const fileLimits: FileLimits = {
  bytes: 25 * MB,
  textBytes: 5 * MB,
  pixels: 64 * MB,
  pages: 500,
  parts: 1_000,
  unpackedBytes: 100 * MB,
  milliseconds: 20_000,
  memoryBytes: 900 * MB,
}
