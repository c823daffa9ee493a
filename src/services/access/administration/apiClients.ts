import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { LONGEST_TOKEN_DAYS, scopeFits } from '../../../domain/access/apiScopes.ts'
import { rolesIn } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import {
  type ApiActor,
  type ApiClient,
  addApiClient,
  type FindApiActor,
  listApiClients,
  type NewApiClient,
  revokeApiClient,
} from '../../../store/access/administration/apiClients.ts'
import { listOrganisations } from '../../../store/access/cases/colleagues.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'
import type { StepUp } from '../signIn/accountServices.ts'

/** A client that was just made. The token is shown this once; what is kept of it is a hash. */
export type HandedToken = { readonly id: number; readonly token: string; readonly until: string }

/** What the API itself asks of its clients. */
export type ApiTokens = Pick<ApiClients, 'find' | 'noteRefusal'>

export type ApiClients = {
  /** Who stands behind a token; missing when it is unknown, over or revoked. Ask for every request, and for every piece of a long one. */
  readonly find: (token: string) => Promise<ApiActor | undefined>
  /** Writes down that a client was refused what its role or its scopes do not allow. */
  readonly noteRefusal: (actor: Actor, scope: string) => Promise<void>
  readonly list: (actor: Actor) => Promise<readonly ApiClient[]>
  /** Fails with `refused`: `role-does-not-fit`, `scope-does-not-fit`, `no-scope` or `too-long`. */
  readonly add: (actor: Actor, request: NewApiClient) => Promise<HandedToken>
  /** Fails with `not-found`, also when it was revoked before. */
  readonly revoke: (actor: Actor, id: number) => Promise<void>
}

/** The clients of the API, kept by administrators who showed a moment ago that it is them. Each change is a line in the access log. */
export function makeApiClients(
  withActor: WithActor,
  findApiActor: FindApiActor,
  requireFresh: StepUp['requireFresh'],
): ApiClients {
  return {
    ...makeApiTokens(withActor, findApiActor),
    list: async (actor) => {
      refuseUnless(actor, 'administer')
      return withActor(actor, (tx) => listApiClients(tx, actor.tenant))
    },
    add: async (actor, request) => {
      refuseUnless(actor, 'administer')
      await requireFresh(actor)
      const token = newToken()
      return withActor(actor, async (tx) => {
        await refuseUnfit(tx, actor, request)
        const { id, until } = await addApiClient(tx, request, hashOf(token))
        await log(tx, actor, 'add_api_client', id)
        return { id, token, until }
      })
    },
    revoke: async (actor, id) => {
      refuseUnless(actor, 'administer')
      await requireFresh(actor)
      await withActor(actor, async (tx) => {
        if (!(await revokeApiClient(tx, actor, id))) throw new AppError('not-found')
        await log(tx, actor, 'revoke_api_client', id)
      })
    },
  }
}

export function makeApiTokens(withActor: WithActor, findApiActor: FindApiActor): ApiTokens {
  return {
    find: (token) => findApiActor(hashOf(token)),
    noteRefusal: (actor, scope) => {
      const line = { action: 'api_refused', purpose: actor.purpose, cases: [], outcome: 'refused' } as const
      return withActor(actor, (tx) => appendAccess(tx, { ...line, part: scope.replace(':', '.') }))
    },
  }
}

/** A client is what a member of staff could be, for less than all that the role may do. */
async function refuseUnfit(tx: ActorTx, { tenant }: Actor, request: NewApiClient): Promise<void> {
  const { role, scopes, organisation, days } = request
  const place = (await listOrganisations(tx, tenant)).find(({ id }) => id === organisation)
  if (!place || !rolesIn(place.kind).includes(role)) throw new AppError('refused', { reason: 'role-does-not-fit' })
  if (scopes.length === 0) throw new AppError('refused', { reason: 'no-scope' })
  if (!scopes.every((scope) => scopeFits(role, scope))) throw new AppError('refused', { reason: 'scope-does-not-fit' })
  if (days < 1 || days > LONGEST_TOKEN_DAYS) throw new AppError('refused', { reason: 'too-long' })
}

function log(tx: ActorTx, { purpose }: Actor, action: AccessAction, id: number): Promise<void> {
  return appendAccess(tx, { action, purpose, cases: [], part: `api_client.${id}` })
}
