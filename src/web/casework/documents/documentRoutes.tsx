import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseCaseNumber, parseDocumentNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { OpenedDocument } from '../../../services/casework/documents/openDocument.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { readUpload } from '../../shell/readUpload.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { CaseChapter } from '../chapters/caseChapter.tsx'
import { viewOfChapter } from '../chapters/chapterRoutes.tsx'
import { documentHeaders } from './documentHeaders.ts'
import { DocumentPage } from './documentPage.tsx'
import { documentsChapter } from './documentsPage.tsx'
import { type FileAnswer, refusalOfFile } from './refusalOfFile.ts'
import { UploadPanel } from './uploadPanel.tsx'

const MB = 1_000_000
/** What the cleaning of files takes at most, and the form around it. */
const LARGEST = 25 * MB

/** Documents of a case: adding one, looking at one, taking one down. */
export function documentRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf } = context

  app.post(`${paths.cases}/:number/documents/upload`, { bodyLimit: LARGEST + MB }, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    const upload = await uploadOf(request)
    if (!upload.ok) return sendRefused(request, reply, number, upload.refused)
    // Two documents are never a conflict, so any version that was seen will do.
    const added = await services.addDocument(actor, { number, seen: 1, ...upload.file })
    if (added.ok) return reply.redirect(`${paths.caseChapter(number, documentsChapter.slug)}?done=add-document`, 303)
    const said = await viewOf(request, number)
    return sendRefused(request, reply, number, refusalOfFile(added.error, said))
  })

  app.get(`${paths.cases}/:number/documents/:document/view`, async (request, reply) => {
    const { number, document } = asked(request)
    const opened = await previewOf(request, number, document)
    return sendPage(
      reply,
      <DocumentPage frame={frameOf(request)} number={number} document={document} preview={opened} />,
    )
  })

  app.get(`${paths.cases}/:number/documents/:document/preview`, async (request, reply) => {
    const { number, document } = asked(request)
    return sendDocument(
      reply,
      await services.openDocument(caseworkerOf(request), { number, document, content: 'preview' }),
    )
  })

  app.get(`${paths.cases}/:number/documents/:document/file`, async (request, reply) => {
    const { number, document } = asked(request)
    return sendDocument(
      reply,
      await services.openDocument(caseworkerOf(request), { number, document, content: 'whole' }),
    )
  })

  /** A document without a preview is shown as that; one that may not be seen is not there. */
  async function previewOf(request: FastifyRequest, number: string, document: number) {
    const actor = caseworkerOf(request)
    const { chapters } = await services.showCase(actor, { number })
    const found = chapters.journal.documents.find((one) => one.document === document && !one.withdrawn)
    if (!found) throw new AppError('not-found')
    return services.openDocument(actor, { number, document, content: 'preview' }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return undefined
      throw error
    })
  }

  async function viewOf(request: FastifyRequest, number: string) {
    const shown = await services.showCase(caseworkerOf(request), { number, open: documentsChapter.opens })
    return viewOfChapter(context, request, shown, {})
  }

  async function sendRefused(request: FastifyRequest, reply: FastifyReply, number: string, refused: FileAnswer) {
    const view = await viewOf(request, number)
    const { Body } = documentsChapter
    const again = { ...documentsChapter, Body: () => <UploadPanel view={view} refused={refused} />, Side: Body }
    return sendPage(reply, <CaseChapter view={view} chapter={again} />, httpStatus.refused)
  }

  type UploadAnswer =
    | { readonly ok: true; readonly file: Awaited<ReturnType<typeof readUpload>> }
    | { readonly ok: false; readonly refused: FileAnswer }

  /** A file that is too large, or that nobody chose, is answered on the page. */
  async function uploadOf(request: FastifyRequest): Promise<UploadAnswer> {
    const { words } = frameOf(request)
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
}

function asked(request: FastifyRequest): { readonly number: string; readonly document: number } {
  caseworkerOf(request)
  parsePlainQuery(request.query)
  return { number: parseCaseNumber(request.params), document: parseDocumentNumber(request.params) }
}

function sendDocument(reply: FastifyReply, { name, mediaType, bytes }: OpenedDocument): FastifyReply {
  return reply.headers(documentHeaders({ name, mediaType })).send(bytes)
}
