import type { FastifyInstance } from 'fastify'
import type { PublicContext } from '../../publicContext.ts'
import { refuseForeignSite } from '../ownSite.ts'
import { beginRoutes } from './beginRoutes.ts'
import { insideRoutes } from './insideRoutes.ts'
import { makeLargeBodies } from './largeBodies.ts'
import { liveRoute } from './liveRoute.ts'
import { openRoutes } from './openRoutes.ts'
import { sendProblem } from './sendProblem.ts'

/**
 * What the script of a conversation asks for: JSON, the same for every language. Everything that goes through here is sealed, or
 * shows that somebody has a code without telling it.
 */
export async function talkRoutes(app: FastifyInstance, { talk }: PublicContext): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler(sendProblem)
    // Forms are taken by the pages; here only JSON, which no other site can send without asking.
    scope.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain'])
    scope.addHook('onRequest', async (request) => {
      if (request.method === 'POST') refuseForeignSite(request)
    })
    const refuseManyLarge = makeLargeBodies()
    beginRoutes(scope, talk, refuseManyLarge)
    openRoutes(scope, talk)
    insideRoutes(scope, talk, refuseManyLarge)
    liveRoute(scope, talk)
  })
}
