import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseBoardList } from '../../../boundary/casework/today/boardChoice.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { BoardListPage } from './boardListPage.tsx'
import { BoardsPage } from './boardsPage.tsx'
import { SeasonPage } from './seasonPage.tsx'

/** The boards of who leads, the lists behind their numbers, and the season. To others they do not exist. */
export function boardRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, profile, frameOf } = context
  const { boards, season } = services.work

  app.get(paths.boards, async (request, reply) => {
    const actor = leaderOf(request)
    parsePlainQuery(request.query)
    const view = { ...viewOf(request, actor), boards: await boards.overview(actor) }
    return sendPage(reply, <BoardsPage view={view} />)
  })

  app.get(paths.boardCases, async (request, reply) => {
    const actor = leaderOf(request)
    const asked = parseBoardList(request.query)
    const shown = await boards.list(actor, asked)
    const view = { ...viewOf(request, actor), asked, shown, today: context.today() }
    return sendPage(reply, <BoardListPage view={view} />)
  })

  app.get(paths.season, async (request, reply) => {
    const actor = leaderOf(request)
    parsePlainQuery(request.query)
    const view = { ...viewOf(request, actor), season: await season(actor) }
    return sendPage(reply, <SeasonPage view={view} />)
  })

  function viewOf(request: FastifyRequest, { role }: Actor) {
    const frame = frameOf(request)
    const { words, locale } = frame
    return { frame, words, locale, profile, label: codeLabels(profile, locale), role }
  }
}

function leaderOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'assign_case')) throw new AppError('not-found')
  return actor
}
