import type { FastifyInstance } from 'fastify'
import { parsePreTravelCopy } from '../../../boundary/casework/preTravel/preTravelForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { DocumentPage } from '../documents/documentPage.tsx'
import { sendDocument } from '../documents/sendDocument.ts'
import { takerOf } from '../intake/intakeRoutes.tsx'

const PLACE = `${paths.preTravel}/:number/copies/:copy`

/** Looking at a copy of a paper and taking it down, as with a document of a case. */
export function copyRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { openCopy, read } = services.preTravel

  app.get(`${PLACE}/view`, async (request, reply) => {
    const actor = takerOf(request)
    parsePlainQuery(request.query)
    const { number, copy } = parsePreTravelCopy(request.params)
    const { copies } = await read.find(actor, number)
    if (copy > copies) throw new AppError('not-found')
    const frame = frameOf(request)
    const { words } = frame
    const props = {
      frame,
      title: words('preTravel.title'),
      current: paths.preTravel,
      path: [
        { href: paths.preTravel, label: words('preTravel.title') },
        { href: paths.preTravelFile(number), label: number },
      ],
      unnamed: words('preTravel.copy', { number: copy }),
      links: { file: paths.preTravelCopy(number, copy, 'file'), preview: paths.preTravelCopy(number, copy, 'preview') },
      preview: await openCopy(actor, { number, copy, content: 'preview' }),
    }
    return sendPage(reply, <DocumentPage {...props} />)
  })

  for (const [as, content] of [
    ['preview', 'preview'],
    ['file', 'whole'],
  ] as const) {
    app.get(`${PLACE}/${as}`, async (request, reply) => {
      const actor = takerOf(request)
      parsePlainQuery(request.query)
      return sendDocument(reply, await openCopy(actor, { ...parsePreTravelCopy(request.params), content }))
    })
  }
}
