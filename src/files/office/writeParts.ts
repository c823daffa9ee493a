import { type Zippable, zipSync } from 'fflate'

/** The first day that the format knows, so that the archive says nothing about when or where it was made. */
const NO_TIME = '1980-01-01T12:00:00'

/** Packs parts anew, in this order, compressed unless `isStored` says that a part must be readable as it is. */
export function writeParts(
  parts: ReadonlyMap<string, Uint8Array>,
  isStored: (name: string) => boolean = () => false,
): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of parts) files[name] = [bytes, { level: isStored(name) ? 0 : 6 }]
  return zipSync(files, { mtime: NO_TIME })
}
