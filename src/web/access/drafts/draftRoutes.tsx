import type { FastifyInstance } from 'fastify'
import { parseDraft, parseDraftCode, readDraftText } from '../../../boundary/access/draftRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { tokenOf } from '../../shell/session.ts'
import { momentText } from '../momentText.ts'
import { DraftsPage, type KeptForm } from './draftsPage.tsx'

/** Forms that were not finished: saved while somebody types, put back where they stand, and readable without script. */
export function draftRoutes(app: FastifyInstance, { services, frameOf, timeZone, profile }: DeskContext): void {
  const { drafts } = services.accounts

  // Also with the token of a session that just ended: what was typed is kept for whoever it was.
  app.post(paths.drafts, async (request, reply) => {
    const { form, text } = parseDraft(request.body)
    const written = JSON.stringify(text)
    if (request.actor) await drafts.save(request.actor, form, written)
    else if (!(await drafts.saveAfterEnd(tokenOf(request) ?? '', form, written))) throw new AppError('not-signed-in')
    return reply.code(204).send()
  })

  app.post(`${paths.drafts}/find`, async (request, reply) => {
    const actor = actorOf(request)
    const draft = await drafts.find(actor, parseDraftCode(request.body))
    const text = draft && readDraftText(draft.text)
    if (!draft || !text) return reply.code(204).send()
    const frame = frameOf(request)
    const moment = momentText(draft.saved, { frame, timeZone })
    return {
      fields: text.fields,
      said: frame.words('signIn.draft_restored', { moment }),
      drop: frame.words('signIn.draft_drop'),
    }
  })

  app.post(`${paths.drafts}/removal`, async (request, reply) => {
    await drafts.drop(actorOf(request), parseDraftCode(request.body))
    return reply.redirect(paths.drafts, 303)
  })

  app.get(paths.drafts, async (request, reply) => {
    const actor = actorOf(request)
    parsePlainQuery(request.query)
    const kept: KeptForm[] = []
    for (const { form } of await drafts.list(actor)) {
      const draft = await drafts.find(actor, form)
      const text = draft && readDraftText(draft.text)
      if (draft && text) kept.push({ form, text, saved: draft.saved })
    }
    return sendPage(reply, <DraftsPage view={{ frame: frameOf(request), timeZone, profile, kept }} />)
  })
}
