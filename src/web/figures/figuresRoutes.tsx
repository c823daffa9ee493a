import type { FastifyInstance } from 'fastify'
import type { DeskContext } from '../shell/deskContext.ts'
import { definitionRoutes } from './definitions/definitionRoutes.tsx'
import { numberRoutes } from './number/numberRoutes.tsx'
import { reconcileRoutes } from './reconcile/reconcileRoutes.tsx'
import { startRoutes } from './start/startRoutes.tsx'
import { yearRoutes } from './year/yearRoutes.tsx'

/** The figures: the first screen of a demo, the figures of a year, a number opened, definitions, and checking a report. */
export function figuresRoutes(app: FastifyInstance, ctx: DeskContext): void {
  startRoutes(app, ctx)
  yearRoutes(app, ctx)
  numberRoutes(app, ctx)
  definitionRoutes(app, ctx)
  reconcileRoutes(app, ctx)
}
