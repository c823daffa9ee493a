import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../domain/shared/result.ts'
import { AppError } from '../errors.ts'
import { type FileLimits, fileLimits } from './fileLimits.ts'
import { runCleaner } from './runCleaner.ts'
import { type FileRefusal, mediaTypes, type SafeFile } from './safeFile.ts'

const AT_ONCE = 2
const MOST_WAITING = 20

let running = 0
const waiting: (() => void)[] = []

/**
 * What a stranger's file is, written anew without anything that could act or tell more than it shows (OWASP ASVS 5.0.0, 5.2);
 * or the reason why not. Two files are worked on at once. Throws `busy` when too many wait.
 */
export async function makeSafe(
  bytes: Uint8Array,
  limits: FileLimits = fileLimits,
): Promise<Result<SafeFile, FileRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'empty' })
  if (bytes.length > limits.bytes) return refuse({ code: 'too-large', bytes: bytes.length, most: limits.bytes })
  const answer = await inTurn(() => runCleaner(bytes, limits))
  if (!answer.ok) return answer
  const file = answer.value
  return ok({
    ...file,
    mediaType: mediaTypes[file.kind],
    sha256: sha256(file.bytes),
    sha256OfOriginal: sha256(bytes),
  })
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new AppError('busy')
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    // The place goes to the next in the row; only without one does it become free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
