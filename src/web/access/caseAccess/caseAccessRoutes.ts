import type { FastifyInstance } from 'fastify'
import type { DeskContext } from '../../shell/deskContext.ts'
import { accessPageRoutes } from './accessPageRoutes.ts'
import { makeAnswerForm } from './answerForm.ts'
import { countWaiting } from './countWaiting.ts'
import { emergencyRoutes } from './emergencyRoutes.tsx'
import { recusalRoutes } from './recusalRoutes.tsx'
import { reviewRoutes } from './reviewRoutes.tsx'
import { makeSendAccess } from './sendAccess.tsx'
import { shareRoutes } from './shareRoutes.tsx'
import { vaultRoutes } from './vaultRoutes.tsx'

/** Who may see a case: the page of a case, keeping oneself out, emergency access, and what waits for a second person. */
export function caseAccessRoutes(app: FastifyInstance, context: DeskContext): void {
  countWaiting(app, context.services.caseAccess.reviews)
  const send = makeSendAccess(context)
  const answer = makeAnswerForm(send)
  accessPageRoutes(app, context.services.caseAccess, send, answer)
  shareRoutes(app, context, send, answer)
  recusalRoutes(app, context)
  emergencyRoutes(app, context)
  reviewRoutes(app, context)
  vaultRoutes(app, context)
}
