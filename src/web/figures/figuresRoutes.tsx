import type { FastifyInstance } from 'fastify'
import type { DeskContext } from '../shell/deskContext.ts'
import { startRoutes } from './start/startRoutes.tsx'

/** The figures: the first screen of a demo, the figures of a year, a number opened, definitions, and checking a report. */
export function figuresRoutes(app: FastifyInstance, ctx: DeskContext): void {
  startRoutes(app, ctx)
}
