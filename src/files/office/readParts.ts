import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { FileLimits } from '../fileLimits.ts'
import { FileRefused } from '../safeFile.ts'

/** The parts of an office file by name, unpacked. */
export type Parts = ReadonlyMap<string, Buffer>

const SYMLINK = 0o120000
const FILE_TYPE = 0o170000
/** Letters, digits and what office programs use; no step up, no drive, no sign that some system reads as a folder. */
const partName = /^[\w[\]() .,%&+=@~-]+(\/[\w[\]() .,%&+=@~-]+)*$/

/**
 * Unpacks an archive in memory within the limits: sizes are checked as announced and again as they come, and a name that
 * leads anywhere, that comes twice or that is a link refuses the file. Missing when it is no archive that can be read.
 */
export async function readParts(bytes: Uint8Array, limits: FileLimits): Promise<Parts | undefined> {
  const archive = await openArchive(bytes)
  if (!archive) return undefined
  if (archive.entryCount > limits.parts) {
    throw new FileRefused({ code: 'too-many-parts', parts: archive.entryCount, most: limits.parts })
  }
  const entries = await listEntries(archive)
  const announced = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (announced > limits.unpackedBytes) throw new FileRefused({ code: 'unpacks-too-large', most: limits.unpackedBytes })
  if (new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size < entries.length) throw unsafe()
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await unpack(archive, entry))
  }
  return parts
}

async function openArchive(bytes: Uint8Array): Promise<ZipFile | undefined> {
  try {
    return await fromBufferPromise(Buffer.from(bytes), { strictFileNames: true })
  } catch {
    // Whatever the reader says of its central directory: it is no archive that an office program wrote.
    return undefined
  }
}

async function listEntries(archive: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry)
  } catch {
    // A name that leads out, a broken directory: the reader tells them apart by text only.
    throw unsafe()
  }
  for (const entry of entries) refuseUnsafe(entry)
  return entries
}

function refuseUnsafe(entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type === SYMLINK || !partName.test(entry.fileName.replace(/\/$/, ''))) throw unsafe()
  if (entry.isEncrypted()) throw new FileRefused({ code: 'kind-not-taken', kind: 'office-old-or-locked' })
}

/** The reader itself fails as soon as more bytes come than were announced. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const stream = await archive.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch {
    throw unsafe()
  }
}

function unsafe(): FileRefused {
  return new FileRefused({ code: 'unsafe-archive' })
}
