import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseStory } from '../../boundary/demo/tourRequest.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { hatOf } from '../../domain/access/hatOf.ts'
import { AppError } from '../../errors.ts'
import { codeLabels } from '../../outputs/casework/codeLabels.ts'
import type { Tours } from '../../services/tours/tours.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { actorOf, sendPage } from '../shell/reply.ts'
import { TourPage, type TourView } from './tourPage.tsx'
import { ToursPage } from './toursPage.tsx'
import type { Story } from './tourText.ts'

/** The guided tours of a demo. A real register has none of these pages. */
export function tourRoutes(app: FastifyInstance, context: DeskContext): void {
  const { tours, profile, profilesFolder, timeZone, frameOf } = context
  if (!tours) return
  const stories = async () => (await readProfilePart(profilesFolder, profile.name, 'stories')).stories

  app.get(paths.tours, async (request, reply) => {
    const player = playerOf(request)
    parsePlainQuery(request.query)
    const frame = frameOf(request)
    const [told, states] = await Promise.all([stories(), tours.find(player)])
    const label = codeLabels(profile, frame.locale)
    return sendPage(reply, <ToursPage frame={frame} label={label} stories={told} states={states} />)
  })

  app.get(`${paths.tours}/:story`, async (request, reply) => {
    parsePlainQuery(request.query)
    return sendTour(request, reply, tours, undefined)
  })

  app.post(`${paths.tours}/:story/step`, async (request, reply) => {
    const story = parseStory(request.params)
    await tours.goOn(playerOf(request), story)
    return reply.redirect(paths.tour(story), 303)
  })

  app.post(`${paths.tours}/:story/attempt`, async (request, reply) => {
    const tried = await tours.attempt(playerOf(request), parseStory(request.params))
    return sendTour(request, reply, tours, tried?.refused)
  })

  for (const part of ['step', 'attempt']) {
    // Loading the answer again asks for nothing: it leads to the page.
    app.get(`${paths.tours}/:story/${part}`, (request, reply) => {
      playerOf(request)
      return reply.redirect(paths.tour(parseStory(request.params)), 303)
    })
  }

  async function sendTour(
    request: FastifyRequest,
    reply: FastifyReply,
    { scripts, find }: Tours,
    tried: TourView['tried'],
  ): Promise<FastifyReply> {
    const code = parseStory(request.params)
    const script = scripts.find(({ story }) => story === code)
    const story = (await stories()).find((one: Story) => one.code === code)
    const state = (await find(playerOf(request))).get(code)
    if (!script || !story) throw new AppError('not-found')
    if (!state) return reply.redirect(paths.tours, 303)
    const frame = frameOf(request)
    const label = codeLabels(profile, frame.locale)
    return sendPage(reply, <TourPage view={{ frame, timeZone, label, story, script, state, tried }} />)
  }
}

/** Who works on cases, at the hub or for an organisation, can play. For others there is no such page. */
function playerOf(request: FastifyRequest) {
  const actor = actorOf(request)
  if (hatOf(actor.role) === undefined) throw new AppError('not-found')
  return actor
}
