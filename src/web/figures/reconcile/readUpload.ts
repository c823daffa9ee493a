import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../../errors.ts'

/** A file that somebody uploads, whole in memory; `name` is what their device calls it. */
export type Upload = { readonly bytes: Uint8Array; readonly name: string }

const LONGEST_NAME = 80

/** The file of a multipart form. Throws `unreadable` when none was chosen or it is larger than an upload may be. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const file = await request.file()
  if (!file) throw new AppError('unreadable', { reason: 'empty' })
  const pieces: Buffer[] = []
  for await (const piece of file.file) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  // The stream ends at the limit, so the file is at least this large.
  if (file.file.truncated)
    throw new AppError('unreadable', { reason: 'too_large', bytes: bytes.length, limit: bytes.length })
  return { bytes, name: file.filename.replaceAll(/\p{C}/gu, ' ').slice(0, LONGEST_NAME) }
}
