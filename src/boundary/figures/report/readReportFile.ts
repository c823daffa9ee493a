import { open } from 'node:fs/promises'
import { LARGEST_REPORT } from './decodeText.ts'
import { cleanWords, unreadable } from './unreadable.ts'

/** The bytes of a file on this machine, no more than tells that it is too large. Throws `unreadable` when it can't be opened as a file. */
export async function readReportFile(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(isRefused(error) ? 'no_permission' : 'no_file', { file: cleanWords(path) }, error)
  })
  try {
    if ((await file.stat()).isDirectory()) throw unreadable('no_file', { file: cleanWords(path) })
    return await readUpTo(file, LARGEST_REPORT + 1)
  } finally {
    await file.close()
  }
}

/** A pipe gives its bytes in pieces, so it is read until it ends or enough is there. */
async function readUpTo(file: Awaited<ReturnType<typeof open>>, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most)
  let length = 0
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length, null)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
}
