import type { FastifyInstance } from 'fastify'
import { parseListName, parseValidOn } from '../../boundary/codes/codeListRequest.ts'
import { type ProfileLists, readProfileLists } from '../../boundary/codes/profileLists.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import { AppError } from '../../errors.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { actorOf, sendPage } from '../shell/reply.ts'
import { AllowedResultsPage } from './allowedResultsPage.tsx'
import { ALLOWED_RESULTS } from './codeListHref.ts'
import { CodeListPage } from './codeListPage.tsx'
import { CodeListsPage } from './codeListsPage.tsx'

/** The code lists of the profile, for everybody who is signed in. */
export function codesRoutes(app: FastifyInstance, { frameOf, profile, profilesFolder }: DeskContext): void {
  let reading: Promise<ProfileLists> | undefined
  // Read when the first page asks, and once: a profile does not change while the application runs. A failure is not kept.
  const listsOfProfile = () => {
    reading ??= readProfileLists(profilesFolder, profile).catch((error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }

  app.get(paths.codes, async (request, reply) => {
    actorOf(request)
    const on = parseValidOn(request.query)
    return sendPage(reply, <CodeListsPage frame={frameOf(request)} lists={await listsOfProfile()} on={on} />)
  })

  app.get(paths.codeList(ALLOWED_RESULTS), (request, reply) => {
    actorOf(request)
    parsePlainQuery(request.query)
    return sendPage(reply, <AllowedResultsPage frame={frameOf(request)} profile={profile} />)
  })

  app.get(`${paths.codes}/:name`, async (request, reply) => {
    actorOf(request)
    const on = parseValidOn(request.query)
    const name = parseListName(request.params)
    const { facts, casework, sources } = await listsOfProfile()
    const list = [...facts, ...casework].find((known) => known.name === name)
    if (!list) throw new AppError('not-found')
    return sendPage(reply, <CodeListPage frame={frameOf(request)} list={list} sources={sources} on={on} />)
  })
}
