import type { FastifyInstance } from 'fastify'
import { parseCalendarChoice } from '../../../boundary/casework/today/workChoice.ts'
import { spanAround } from '../../../domain/terms/calendarSpan.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { CalendarPage } from './calendarPage.tsx'

/** What is due in a month or a week. */
export function calendarRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, frameOf } = context

  app.get(paths.calendar, async (request, reply) => {
    const actor = caseworkerOf(request)
    const { of, span, on } = parseCalendarChoice(request.query, actor.role === 'manager' ? 'team' : 'mine')
    const today = context.today()
    const day = on ?? today
    const { from, until } = spanAround(day, span)
    const shown = await services.work.calendar(actor, { whose: of, from, until })
    const frame = frameOf(request)
    const { words, locale } = frame
    const label = codeLabels(profile, locale)
    const view = { frame, words, locale, profile, label, role: actor.role, today, of, span, day, shown }
    return sendPage(reply, <CalendarPage view={view} />)
  })
}
