import type { FastifyInstance } from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { DEEPEST_JSON, isDeeperThan } from '../boundary/api/jsonDepth.ts'
import { readBySchema } from '../boundary/api/readBySchema.ts'
import { AppError } from '../errors.ts'
import { accessRoutes } from './access/accessRoutes.ts'
import { inboxRoutes } from './access/inboxRoutes.ts'
import { keepOutRoutes } from './access/keepOutRoutes.ts'
import { shareRoutes } from './access/shareRoutes.ts'
import type { ApiApp } from './apiApp.ts'
import type { ApiContext } from './apiServices.ts'
import { authenticate } from './authenticate.ts'
import { actRoutes } from './casework/actRoutes.ts'
import { caseRoutes } from './casework/caseRoutes.ts'
import { exportRoutes } from './casework/exportRoutes.ts'
import { intakeRoutes } from './casework/intakeRoutes.ts'
import { API_VERSION, describeOperations } from './openApi.ts'
import { sendProblem } from './problems.ts'

export const API_PREFIX = '/api/v1'

const BODY_LIMIT = 1024 * 1024

/**
 * The API in a scope of its own: its errors are problem details, its clients come with a bearer token, and nothing that the pages of
 * the desk do for people (sessions, forms, languages in cookies) happens here. Register it before those are.
 */
export async function registerApi(app: FastifyInstance, context: ApiContext): Promise<void> {
  await app.register(
    async (plain) => {
      const scope = plain.withTypeProvider<ZodTypeProvider>()
      scope.setValidatorCompiler(
        ({ schema }) =>
          (value) =>
            readBySchema(schema, value),
      )
      scope.setSerializerCompiler(serializerCompiler)
      readJson(scope)
      scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
      scope.setNotFoundHandler((request, reply) => sendProblem(request, reply, new AppError('not-found')))
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('api-version', API_VERSION)
      })
      authenticate(scope, context.services.clients)
      await describeOperations(scope)
      scope.get('/openapi.json', { schema: { hide: true }, config: { demand: 'open' } }, () => scope.swagger())
      caseRoutes(scope, context)
      actRoutes(scope, context)
      intakeRoutes(scope, context)
      exportRoutes(scope, context)
      accessRoutes(scope, context)
      shareRoutes(scope, context)
      keepOutRoutes(scope, context)
      inboxRoutes(scope, context)
    },
    { prefix: API_PREFIX },
  )
}

/** JSON and nothing else, neither too large nor nested too deep. */
function readJson(scope: ApiApp): void {
  scope.removeAllContentTypeParsers()
  const parse = scope.getDefaultJsonParser('error', 'error')
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request, body: string, done) => {
      if (isDeeperThan(body, DEEPEST_JSON)) done(new AppError('unreadable'))
      else void parse(request, body, done)
    },
  )
}
