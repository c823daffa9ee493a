import { createReadStream } from 'node:fs'
import type { ImportRow } from '../../domain/casework/importRow.ts'
import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { makeErrorList } from './errorList.ts'
import { makeFileReader } from './fileReader.ts'

export type ImportOptions = {
  /** The day in the tenant's time zone: nothing in the file can be later. */
  readonly today: IsoDate
  /** How many errors are given in full; of the others only the number. */
  readonly maxErrors?: number
  /** Told after each piece of the file, with the bytes read so far. */
  readonly onProgress?: (bytes: number) => void
}

/** Why a file is refused as a whole: errors by line, the number of errors beyond those, and how many rows were read. */
export type ImportRefusal = {
  readonly rowCount: number
  readonly errors: readonly ImportError[]
  readonly moreErrors: number
}

/**
 * Reads a CSV file of cases and advice requests: every row, checked, or every error. Keeps one line of bytes at a time beside
 * the rows. Fails with `unreadable` when the file can't be opened or read.
 */
export async function readImportFile(
  source: string | AsyncIterable<Uint8Array>,
  profile: Profile,
  { today, maxErrors = 1000, onProgress }: ImportOptions,
): Promise<Result<readonly ImportRow[], ImportRefusal>> {
  const errors = makeErrorList(maxErrors)
  const file = makeFileReader(profile, today, errors)
  let bytes = 0
  for await (const chunk of chunksOf(source)) {
    bytes += chunk.byteLength
    file.push(chunk)
    onProgress?.(bytes)
    if (file.isGivenUp()) break
  }
  const { rows, rowCount } = file.end()
  if (errors.count() === 0) return ok(rows)
  const kept = errors.kept()
  return refuse({ rowCount, errors: kept, moreErrors: errors.count() - kept.length })
}

/** A file that can't be read is told from a bug in the reading: only what the source throws is `unreadable`. */
async function* chunksOf(source: string | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = typeof source === 'string' ? createReadStream(source, { highWaterMark: 256 * 1024 }) : source
  try {
    yield* chunks
  } catch (cause) {
    throw new AppError('unreadable', typeof source === 'string' ? { file: source } : {}, cause)
  }
}
