import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseBearerToken } from '../boundary/api/bearerToken.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { ApiScope } from '../domain/access/apiScopes.ts'
import { type Act, mayDo } from '../domain/access/permissions.ts'
import { AppError } from '../errors.ts'
import type { ApiTokens } from '../services/access/administration/apiClients.ts'

/** What an operation demands: a scope of the client, and an act that its role may do. An open one demands nothing, not even a token. */
export type Demand = { readonly scope: ApiScope; readonly act: Act } | 'open'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks by API, or null. */
    apiActor: Actor | null
  }
  interface FastifyContextConfig {
    demand?: Demand
  }
}

/**
 * Tells each request who asks, by its bearer token and nothing else: a cookie is not looked at, so no page of another site can ask in
 * somebody's name. What the client may not do is refused before anything is read or looked for, and is a line in the access log.
 */
export function authenticate(app: FastifyInstance, clients: ApiTokens): void {
  app.decorateRequest('apiActor', null)
  app.addHook('onRequest', async (request) => {
    const { demand } = request.routeOptions.config
    if (demand === 'open') return
    const token = tokenOf(request)
    const found = token === undefined ? undefined : await clients.find(token)
    if (!found) throw new AppError('not-signed-in')
    request.apiActor = found.actor
    if (demand) await refuse(clients, demand, found)
  })
}

/** Asks again who stands behind the token of a request that takes long. Fails as the first time. */
export async function stillActor(request: FastifyRequest, clients: ApiTokens, demand: Demand): Promise<Actor> {
  const token = tokenOf(request)
  const found = token === undefined ? undefined : await clients.find(token)
  if (!found) throw new AppError('not-signed-in')
  await refuse(clients, demand, found)
  return found.actor
}

/** Who asks. Fails with `not-signed-in`. */
export function actorOf({ apiActor }: FastifyRequest): Actor {
  if (!apiActor) throw new AppError('not-signed-in')
  return apiActor
}

type Found = { readonly actor: Actor; readonly scopes: readonly ApiScope[] }

async function refuse(clients: ApiTokens, demand: Demand, { actor, scopes }: Found): Promise<void> {
  if (demand === 'open') return
  const { scope, act } = demand
  if (scopes.includes(scope) && mayDo(actor.role, act)) return
  await clients.noteRefusal(actor, scope)
  throw new AppError('forbidden', { reason: scopes.includes(scope) ? 'role' : 'scope' })
}

function tokenOf({ headers }: FastifyRequest): string | undefined {
  return parseBearerToken(headers.authorization)
}
