import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseBegin, parseStep, parseTour } from '../../boundary/demo/tourRequest.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { AppError, httpStatus } from '../../errors.ts'
import { codeLabels } from '../../outputs/casework/codeLabels.ts'
import type { Tours } from '../../services/tours/tours.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { actorOf, sendPage } from '../shell/reply.ts'
import { clientOf, endSession, giveSession } from '../shell/session.ts'
import { playedTour, TOUR_COOKIE } from './playedTour.ts'
import { TourPage } from './tourPage.tsx'
import { ToursPage } from './toursPage.tsx'
import type { TourView } from './tourView.ts'

const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

/** The guided tours of a demo, for every invented person who is signed in: who plays, becomes whose turn it is. A real register has none of these pages. */
export function tourRoutes(app: FastifyInstance, context: DeskContext): void {
  const { tours, profile, profilesFolder, timeZone, frameOf } = context
  if (!tours) return
  const stories = async () => (await readProfilePart(profilesFolder, profile.name, 'stories')).stories

  app.get(paths.tours, async (request, reply) => {
    actorOf(request)
    parsePlainQuery(request.query)
    const [told, begun] = await Promise.all([stories(), tours.list()])
    return sendPage(reply, <ToursPage frame={frameOf(request)} stories={told} begun={begun} partsOf={tours.partsOf} />)
  })

  app.post(paths.tours, async (request, reply) => {
    actorOf(request)
    const { story, part } = parseBegin(request.body)
    const id = await tours.begin(story, part)
    return reply.setCookie(TOUR_COOKIE, String(id), cookie).redirect(paths.tour(id), 303)
  })

  app.get(`${paths.tours}/:tour`, async (request, reply) => {
    parsePlainQuery(request.query)
    return sendTour(request, reply, tours, {})
  })

  app.post(`${paths.tours}/:tour/step`, async (request, reply) => {
    actorOf(request)
    const id = parseTour(request.params)
    const went = await tours.goOn(id, parseStep(request.body))
    if (!went.ok) return sendTour(request, reply, tours, { hindered: went.error })
    return reply.redirect(paths.tour(id), 303)
  })

  app.post(`${paths.tours}/:tour/skip`, async (request, reply) => {
    actorOf(request)
    const id = parseTour(request.params)
    await tours.skip(id)
    return reply.redirect(paths.tour(id), 303)
  })

  app.post(`${paths.tours}/:tour/attempt`, async (request, reply) => {
    actorOf(request)
    const tried = await tours.attempt(parseTour(request.params))
    return sendTour(request, reply, tours, { tried })
  })

  // One click makes somebody the person whose turn it is, before the form of what they do.
  app.post(`${paths.tours}/:tour/hand`, async (request, reply) => {
    actorOf(request)
    const tour = await tours.find(parseTour(request.params))
    const { now } = playedTour(tours, tour)
    reply.setCookie(TOUR_COOKIE, String(tour.id), cookie)
    if (!now) return reply.redirect(paths.tour(tour.id), 303)
    if (now.by.person !== actorOf(request).person) await become(request, reply, now.by.person)
    return reply.redirect(`${now.page}#${now.form}`, 303)
  })

  for (const part of ['step', 'skip', 'attempt', 'hand'] as const) {
    // Loading the answer again asks for nothing: it leads to the page.
    app.get(`${paths.tours}/:tour/${part}`, (request, reply) => {
      actorOf(request)
      return reply.redirect(paths.tour(parseTour(request.params)), 303)
    })
  }

  async function become(request: FastifyRequest, reply: FastifyReply, person: number): Promise<void> {
    const { sessions, demo } = context.services.accounts
    const session = await demo.begin(person, clientOf(request))
    await endSession(reply, sessions)
    giveSession(reply, session)
  }

  async function sendTour(
    request: FastifyRequest,
    reply: FastifyReply,
    played: Tours,
    told: Pick<TourView, 'tried' | 'hindered'>,
  ): Promise<FastifyReply> {
    actorOf(request)
    const tour = await played.find(parseTour(request.params))
    const story = (await stories()).find(({ code }) => code === tour.story)
    if (!story) throw new AppError('not-found')
    const frame = frameOf(request)
    const label = codeLabels(profile, frame.locale)
    const { now } = playedTour(played, tour)
    const view = { frame, timeZone, label, story, tour, now, parts: played.partsOf(tour.story), ...told }
    return sendPage(reply, <TourPage view={view} />, told.hindered ? httpStatus.refused : 200)
  }
}
