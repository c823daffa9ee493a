import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import { addDurably } from '../launch/durably.ts'
import { type KeyEncryptionKey, keyEncryptionKey } from '../sealing/caseKey.ts'

/**
 * The key-encryption key of a file: 32 bytes in base64url. Refused when others may read the file, or when it holds something else.
 * Fails with `database` and a reason.
 */
export async function readKeyFile(path: string): Promise<KeyEncryptionKey> {
  try {
    const { mode } = await stat(path)
    if ((mode & 0o077) !== 0) throw new AppError('database', { reason: 'key-file-open', path })
    const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url')
    if (secret.length !== 32) throw new AppError('database', { reason: 'key-file-broken', path })
    return keyEncryptionKey(secret)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('database', { reason: 'key-file-missing', path }, error)
  }
}

/** A new key in a new file, on the disk before this returns. An existing file is kept: it was put there on purpose. */
export async function makeKeyFile(path: string): Promise<void> {
  try {
    await addDurably(path, `${randomBytes(32).toString('base64url')}\n`)
  } catch (error) {
    throw new AppError('database', { reason: 'key-file-not-writable', path }, error)
  }
}
