import type { FastifyInstance } from 'fastify'
import type { DeskContext } from '../shell/deskContext.ts'
import { accountRoutes } from './account/accountRoutes.tsx'
import { secretRoutes } from './account/secretRoutes.tsx'
import { draftRoutes } from './drafts/draftRoutes.tsx'
import { enrolmentRoutes } from './enrolment/enrolmentRoutes.tsx'
import { signInRoutes } from './signIn/signInRoutes.tsx'
import { visitRoutes } from './signIn/visitRoutes.tsx'
import { stepUpRoutes } from './stepUp/stepUpRoutes.tsx'

/** Coming in and going out, and what one looks after oneself: how one signs in, where one is signed in, what one did not send yet. */
export function accessRoutes(app: FastifyInstance, context: DeskContext): void {
  signInRoutes(app, context)
  visitRoutes(app, context)
  enrolmentRoutes(app, context)
  accountRoutes(app, context)
  secretRoutes(app, context)
  stepUpRoutes(app, context)
  draftRoutes(app, context)
}
