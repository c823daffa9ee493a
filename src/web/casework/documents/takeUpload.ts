import type { FastifyRequest } from 'fastify'
import { AppError } from '../../../errors.ts'
import type { Words } from '../../../messages/words.ts'
import { readUpload, type Upload } from '../../shell/readUpload.ts'
import type { FileAnswer } from './refusalOfFile.ts'

const MB = 1_000_000
/** What the cleaning of files takes at most. */
const LARGEST = 25 * MB

/** What a request with a file takes at most: the form is around it. */
export const uploadBodyLimit = LARGEST + MB

export type UploadAnswer =
  | { readonly ok: true; readonly file: Upload }
  | { readonly ok: false; readonly refused: FileAnswer }

/** The file of a form. One that is too large, or that nobody chose, is answered on the page. Fails with `invalid-input`. */
export async function takeUpload(request: FastifyRequest, words: Words): Promise<UploadAnswer> {
  if (!request.isMultipart()) throw new AppError('invalid-input', { field: 'file', expected: 'multipart/form-data' })
  try {
    return { ok: true, file: await readUpload(request, LARGEST) }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unreadable') throw error
    const most = words('documents.size_mb', { count: LARGEST / MB })
    const isTooLarge = error.publicDetail.reason === 'too_large'
    const why = isTooLarge ? words('documents.file_too_large', { most }) : words('documents.file_none')
    const instead = words(isTooLarge ? 'documents.instead_smaller' : 'documents.instead_choose')
    return { ok: false, refused: { why, instead } }
  }
}
