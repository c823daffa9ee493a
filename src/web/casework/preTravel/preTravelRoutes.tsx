import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { typedOf } from '../../../boundary/casework/acts/actForm.ts'
import {
  parsePreTravelDone,
  parsePreTravelNumber,
  readBackForm,
  readDecideForm,
  readFindForm,
  readLeaveForm,
} from '../../../boundary/casework/preTravel/preTravelForms.ts'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { httpStatus } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { isEnoughToFind } from '../../../services/casework/names/enoughToFind.ts'
import type { CopyRefusal } from '../../../services/casework/preTravel/addCopy.ts'
import type { BackReason } from '../../../services/casework/preTravel/confirmBack.ts'
import type { DecideReason } from '../../../services/casework/preTravel/decidePreTravel.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { refusalOfFile } from '../documents/refusalOfFile.ts'
import { takeUpload, uploadBodyLimit } from '../documents/takeUpload.ts'
import { takerOf } from '../intake/intakeRoutes.tsx'
import { copyRoutes } from './copyRoutes.tsx'
import { PreTravelFilePage } from './filePage.tsx'
import { PreTravelListPage } from './listPage.tsx'
import { type FileView, nothingSaid, type Said, type SaidWhy } from './preTravelView.ts'

/** What is left before a journey: registering, finding, opening, and how it ends. For who takes in reports at the hub. */
export function preTravelRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, today, profile, timeZone } = context
  const { preTravel } = services

  app.get(paths.preTravel, (request, reply) => {
    return sendList(request, reply, { ...nothingSaid, done: parsePreTravelDone(request.query) })
  })

  app.post(paths.preTravel, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = takerOf(request)
    const typed = typedOf(request.body)
    const read = readLeaveForm(request.body, profile.lists.countries)
    if (!read.ok) return sendList(request, reply, { form: 'leave', typed, wrong: read.wrong })
    const done = await preTravel.leave(actor, read.value)
    if (!done.ok) {
      return sendList(request, reply, { form: 'leave', typed, wrong: [], refused: sayRefused(request, done.error) })
    }
    return reply.redirect(`${paths.preTravelFile(done.value.number)}?done=left`, 303)
  })

  app.post(paths.preTravelSearch, async (request, reply) => {
    const actor = takerOf(request)
    const typed = typedOf(request.body)
    const read = readFindForm(request.body)
    if (!read.ok) return sendList(request, reply, { form: 'find', typed, wrong: read.wrong })
    if (!isEnoughToFind(read.value)) {
      return sendList(request, reply, { form: 'find', typed, wrong: [{ field: 'name', expected: 'too_little' }] })
    }
    const found = await preTravel.findFor(actor, read.value)
    return sendList(request, reply, { form: 'find', typed, wrong: [] }, found)
  })

  app.get(`${paths.preTravel}/:number`, (request, reply) => {
    return sendFile(request, reply, { ...nothingSaid, done: parsePreTravelDone(request.query) })
  })

  app.post(`${paths.preTravel}/:number/opening`, async (request, reply) => {
    const { line, ...opened } = await preTravel.read.open(takerOf(request), parsePreTravelNumber(request.params))
    const view = { ...tellingOf(request), line, opened, said: nothingSaid }
    return sendPage(reply, <PreTravelFilePage view={view} />)
  })

  app.post(`${paths.preTravel}/:number/copies`, { bodyLimit: uploadBodyLimit }, async (request, reply) => {
    const actor = takerOf(request)
    const number = parsePreTravelNumber(request.params)
    const upload = await takeUpload(request, frameOf(request).words)
    if (!upload.ok) return sendFile(request, reply, { ...nothingSaid, form: 'copy', refused: upload.refused })
    const added = await preTravel.addCopy(actor, { number, ...upload.file })
    if (added.ok) return reply.redirect(`${paths.preTravelFile(number)}?done=copied`, 303)
    return sendFile(request, reply, { ...nothingSaid, form: 'copy', refused: sayCopyRefused(request, added.error) })
  })

  app.post(`${paths.preTravel}/:number/back`, async (request, reply) => {
    const number = parsePreTravelNumber(request.params)
    const actor = takerOf(request)
    const read = readBackForm(request.body)
    if (!read.ok) return sendFile(request, reply, { form: 'back', typed: {}, wrong: read.wrong })
    const done = await preTravel.confirmBack(actor, { number, ...read.value })
    if (done.ok) return reply.redirect(`${paths.preTravelFile(number)}?done=back`, 303)
    return sendFile(request, reply, { form: 'back', typed: {}, wrong: [], refused: sayRefused(request, done.error) })
  })

  app.post(`${paths.preTravel}/:number/decision`, { config: { keepsDraft: true } }, async (request, reply) => {
    const number = parsePreTravelNumber(request.params)
    const actor = takerOf(request)
    const typed = typedOf(request.body)
    const read = readDecideForm(request.body)
    if (!read.ok) return sendFile(request, reply, { form: 'decide', typed, wrong: read.wrong })
    const done = await preTravel.decide(actor, { number, ...read.value })
    if (done.ok) return reply.redirect(`${paths.preTravelFile(number)}?done=decided`, 303)
    return sendFile(request, reply, { form: 'decide', typed, wrong: [], refused: sayRefused(request, done.error) })
  })

  app.post(`${paths.preTravel}/:number/destruction`, async (request, reply) => {
    const number = parsePreTravelNumber(request.params)
    const done = await preTravel.destroy(takerOf(request), number)
    if (done.ok) return reply.redirect(`${paths.preTravelFile(number)}?done=destroyed`, 303)
    return sendFile(request, reply, { form: 'destroy', typed: {}, wrong: [], refused: sayRefused(request, done.error) })
  })

  copyRoutes(app, context)

  // Loading the answer to a form again asks for nothing: it leads to the page.
  for (const act of ['opening', 'copies', 'back', 'decision', 'destruction']) {
    app.get(`${paths.preTravel}/:number/${act}`, (request, reply) => {
      takerOf(request)
      return reply.redirect(paths.preTravelFile(parsePreTravelNumber(request.params)), 303)
    })
  }
  app.get(paths.preTravelSearch, (request, reply) => {
    takerOf(request)
    return reply.redirect(paths.preTravel, 303)
  })

  function sayRefused(request: FastifyRequest, refused: BackReason | DecideReason | Refusal): SaidWhy {
    const telling = tellingOf(request)
    const { words } = telling.frame
    if (typeof refused === 'object') return refusalText(refused, { ...telling, ...telling.frame })
    const asks = refused === 'other_person' ? 'same_person' : undefined
    return { why: words(`preTravel.refused_${refused}`), instead: words(`preTravel.instead_${refused}`), asks }
  }

  function sayCopyRefused(request: FastifyRequest, refused: CopyRefusal): SaidWhy {
    if (refused.about === 'pre_travel') return sayRefused(request, refused.reason)
    return refusalOfFile(refused, tellingOf(request))
  }

  function tellingOf(request: FastifyRequest) {
    const frame = frameOf(request)
    return { frame, today: today(), label: codeLabels(profile, frame.locale), timeZone }
  }

  async function sendList(request: FastifyRequest, reply: FastifyReply, said: Said, found?: readonly FoundPreTravel[]) {
    const files = await preTravel.read.list(takerOf(request))
    const view = { ...tellingOf(request), profile, files, found, said }
    return sendPage(reply, <PreTravelListPage view={view} />, found ? 200 : statusOf(said))
  }

  async function sendFile(request: FastifyRequest, reply: FastifyReply, said: Said) {
    const line = await preTravel.read.find(takerOf(request), parsePreTravelNumber(request.params))
    const view: FileView = { ...tellingOf(request), line, opened: undefined, said }
    return sendPage(reply, <PreTravelFilePage view={view} />, statusOf(said))
  }
}

function statusOf({ form }: Said): number {
  return form === undefined ? 200 : httpStatus.refused
}
