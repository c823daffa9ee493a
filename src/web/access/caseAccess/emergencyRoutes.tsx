import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseEmergency, parseEmergencyStart } from '../../../boundary/access/caseAccessRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { Words } from '../../../messages/words.ts'
import { REASON_LENGTH } from '../../../services/access/cases/sealedReason.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { requireConfirmed } from './confirmed.ts'
import { EmergencyPage, type EmergencyView } from './emergencyPage.tsx'

/** Opening a case that is not one's own, in an emergency. To who may not, the page does not exist. */
export function emergencyRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, demo } = context
  const { breakGlass } = services.caseAccess

  app.get(paths.emergencyAccess, (request, reply) => {
    breakerOf(request)
    const typed = { number: parseEmergencyStart(request.query) ?? '', reason: '' }
    return sendPage(reply, <EmergencyPage view={{ frame: frameOf(request), demo, typed, errors: {} }} />)
  })

  app.post(paths.emergencyAccess, { config: { keepsDraft: true, namesCase: true } }, async (request, reply) => {
    const actor = breakerOf(request)
    const typed = parseEmergency(request.body)
    try {
      if (typed.number === '') throw new AppError('invalid-input', { field: 'number', expected: 'C-2018-0001' })
      await requireConfirmed(context, actor)
      const { number } = await breakGlass.begin(actor, typed)
      return reply.redirect(paths.case(number), 303)
    } catch (error) {
      const frame = frameOf(request)
      const why = whyNot(error, typed.number, frame.words)
      if (!why) throw error
      const { code } = error instanceof AppError ? error : new AppError('refused')
      return sendPage(reply, <EmergencyPage view={{ frame, demo, typed, errors: {}, ...why }} />, httpStatus[code])
    }
  })
}

function breakerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'break_glass')) throw new AppError('not-found')
  return actor
}

/** What the page says of it, beside the field that it is about; missing for what it does not know. */
function whyNot(error: unknown, number: string, words: Words): Partial<EmergencyView> | undefined {
  if (!(error instanceof AppError)) return undefined
  const { code, publicDetail } = error
  if (code === 'not-found') return { errors: { number: words('caseAccess.emergency_none') } }
  if (code === 'refused' && publicDetail.reason === 'already-yours') return { alreadySeen: number }
  if (code !== 'invalid-input') return undefined
  if (publicDetail.field === 'reason')
    return { errors: { reason: words('caseAccess.emergency_length', REASON_LENGTH) } }
  return { errors: { number: words('caseAccess.emergency_number_missing') } }
}
