import type { FastifyInstance } from 'fastify'
import { parseSeenForm, parseWorkChoice } from '../../../boundary/casework/today/workChoice.ts'
import { readProfileLists } from '../../../boundary/codes/profileLists.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { TermsPage } from './termsPage.tsx'
import { TodayPage } from './todayPage.tsx'
import { todayHref } from './workTabs.tsx'

/** The work of a day, and how its dates are counted. */
export function todayRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, profilesFolder, frameOf, timeZone } = context

  app.get(paths.today, async (request, reply) => {
    const actor = caseworkerOf(request)
    const usual = actor.role === 'manager' ? 'team' : 'mine'
    const page = await services.work.today(actor, parseWorkChoice(request.query, usual))
    const preTravelDue = await services.preTravel.read.listDue(actor)
    const frame = frameOf(request)
    const { words, locale } = frame
    const label = codeLabels(profile, locale)
    const view = { frame, words, locale, profile, label, timeZone, role: actor.role, page, preTravelDue }
    return sendPage(reply, <TodayPage view={view} />)
  })

  app.post(paths.todaySeen, async (request, reply) => {
    const actor = caseworkerOf(request)
    const { at, of } = parseSeenForm(request.body)
    await services.work.markSeen(actor, at)
    return reply.redirect(todayHref[of], 303)
  })

  // Loading the answer to the form again, or in the other language, asks for nothing.
  app.get(paths.todaySeen, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.today, 303)
  })

  app.get(paths.terms, async (request, reply) => {
    caseworkerOf(request)
    parsePlainQuery(request.query)
    const { sources } = await readProfileLists(profilesFolder, profile)
    return sendPage(reply, <TermsPage frame={frameOf(request)} terms={profile.terms} sources={sources} />)
  })
}
