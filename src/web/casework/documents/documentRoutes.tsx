import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseCaseNumber, parseDocumentNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { CaseChapter } from '../chapters/caseChapter.tsx'
import { viewOfChapter } from '../chapters/chapterRoutes.tsx'
import { DocumentPage } from './documentPage.tsx'
import { documentsChapter } from './documentsPage.tsx'
import { type FileAnswer, refusalOfFile } from './refusalOfFile.ts'
import { sendDocument } from './sendDocument.ts'
import { takeUpload, uploadBodyLimit } from './takeUpload.ts'
import { UploadPanel } from './uploadPanel.tsx'

/** Documents of a case: adding one, looking at one, taking one down. */
export function documentRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf } = context

  app.post(`${paths.cases}/:number/documents/upload`, { bodyLimit: uploadBodyLimit }, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    const upload = await takeUpload(request, frameOf(request).words)
    if (!upload.ok) return sendRefused(request, reply, number, upload.refused)
    // Two documents are never a conflict, so any version that was seen will do.
    const added = await services.addDocument(actor, { number, seen: 1, ...upload.file })
    if (added.ok)
      return reply.redirect(`${paths.caseChapter(number, documentsChapter.slug)}?done=add-document#done`, 303)
    const said = await viewOf(request, number)
    return sendRefused(request, reply, number, refusalOfFile(added.error, said))
  })

  app.get(`${paths.cases}/:number/documents/:document/view`, async (request, reply) => {
    const { number, document } = asked(request)
    const preview = await previewOf(request, number, document)
    const frame = frameOf(request)
    const { words } = frame
    const path = [
      { href: paths.cases, label: words('casework.title') },
      { href: paths.case(number), label: number },
      { href: paths.caseChapter(number, 'documents'), label: words('documents.title') },
    ]
    const links = {
      file: paths.document(number, document, 'file'),
      preview: paths.document(number, document, 'preview'),
    }
    const unnamed = words('documents.unnamed', { number: document })
    const about = { frame, title: words('documents.title'), current: paths.cases, path, unnamed, links, preview }
    return sendPage(reply, <DocumentPage {...about} />)
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
}

function asked(request: FastifyRequest): { readonly number: string; readonly document: number } {
  caseworkerOf(request)
  parsePlainQuery(request.query)
  return { number: parseCaseNumber(request.params), document: parseDocumentNumber(request.params) }
}
