/** Gives what the work gives, or fails as it fails, at a multiple of so many milliseconds after it began: how long it took does not show. */
export async function onTheBeat<T>(beatMs: number, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    const over = (performance.now() - began) % beatMs
    // A timer drops what is less than a millisecond.
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(beatMs - over)))
  }
}
