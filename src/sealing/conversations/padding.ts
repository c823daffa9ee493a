const SMALLEST = 1024
const FINE_FROM = 65_536

/**
 * The step that so many bytes are padded to, so that a size tells little: 1 KiB, then powers of two up to 64 KiB, then eighths of a power of
 * two. A text of a few lines always has the first.
 */
export function paddedSize(bytes: number): number {
  if (bytes <= SMALLEST) return SMALLEST
  const above = 2 ** Math.ceil(Math.log2(bytes))
  if (above <= FINE_FROM) return above
  const step = above / 16
  return Math.ceil(bytes / step) * step
}
