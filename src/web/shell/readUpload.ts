import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/** A file that somebody uploads, whole in memory; `name` is what their device calls it. */
export type Upload = { readonly bytes: Uint8Array; readonly name: string }

const LONGEST_NAME = 120

/**
 * The file of a multipart form, of at most so many bytes where the form takes more or less than others. Throws `unreadable` when none was
 * chosen or it is larger.
 */
export async function readUpload(request: FastifyRequest, largest?: number): Promise<Upload> {
  const file = await request.file(largest === undefined ? {} : { limits: { fileSize: largest } })
  if (!file || file.filename === '') throw new AppError('unreadable', { reason: 'empty' })
  const pieces: Buffer[] = []
  for await (const piece of file.file) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (file.file.truncated) {
    // The stream ended at the limit; how large the file is, the browser said beforehand.
    const said = Number(request.headers['content-length'] ?? bytes.length)
    throw new AppError('unreadable', { reason: 'too_large', bytes: said, limit: bytes.length })
  }
  return { bytes, name: file.filename.replaceAll(/\p{C}/gu, ' ').slice(0, LONGEST_NAME) }
}
