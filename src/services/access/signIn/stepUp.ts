import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { authenticationOptions } from '../../../identity/passkeys.ts'
import { verifyPassword } from '../../../identity/password.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import { findOwnAccount } from '../../../store/access/account/ownAccount.ts'
import { listOwnPasskeys } from '../../../store/access/account/ownPasskeys.ts'
import { confirmSession, findCurrentSession } from '../../../store/access/account/ownSessions.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { AttemptStore } from '../../../store/access/signIn/attempts.ts'
import type { CredentialStore } from '../../../store/access/signIn/credentials.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { StepUp } from './accountServices.ts'
import type { Client, NewSession, StepUpWay } from './accountTypes.ts'
import type { Ceremonies } from './ceremonies.ts'
import type { PasskeyPlace, ProvePasskey } from './passkeyProof.ts'
import { type MatchTotp, takeStep } from './secondFactor.ts'

export type StepUpWiring = {
  readonly withSelf: WithActor
  readonly credentials: CredentialStore
  readonly attempts: AttemptStore
  readonly secrets: AccountSecrets
  readonly ceremonies: Ceremonies
  readonly prove: ProvePasskey
  readonly place: PasskeyPlace
  readonly matchTotp: MatchTotp
}

/** Gives the session of the actor a new token and calls it fresh, with a line in the access log. */
export type ConfirmSession = (actor: Actor, client: Client) => Promise<NewSession>

export function makeConfirmSession(withSelf: WithActor): ConfirmSession {
  return (actor, client) =>
    withSelf(actor, async (tx) => {
      const token = newToken()
      if (!(await confirmSession(tx, actor, hashOf(token)))) throw new AppError('not-signed-in')
      await appendAccess(tx, { action: 'confirm_identity', purpose: 'sign_in', cases: [] })
      return { token, device: client.device ?? newToken(), kind: 'full' }
    })
}

/** Showing again who one is, before what can't be undone or goes outside. A wrong answer fails with `step-up-needed`: the page asks again. */
export function makeStepUp(wiring: StepUpWiring, confirm: ConfirmSession): Omit<StepUp, 'beginProvider'> {
  const { withSelf, credentials, attempts, secrets, ceremonies, prove, place, matchTotp } = wiring
  return {
    requireFresh: (actor) =>
      withSelf(actor, async (tx) => {
        const current = await findCurrentSession(tx, actor)
        if (!current?.fresh || current.kind !== 'full') throw new AppError('step-up-needed')
      }),

    wayOf: (actor) => withSelf(actor, (tx) => wayOf(tx, actor)),

    async beginPasskey(actor) {
      const options = await authenticationOptions({ rpId: place.rpId })
      const { challenge } = options
      return { options, ceremony: await ceremonies.begin('passkey_step_up', { challenge, session: actor.session }) }
    },

    async finishPasskey(actor, { ceremony, response }, client) {
      const begun = await ceremonies.take('passkey_step_up', ceremony)
      if (begun?.session !== actor.session) throw new AppError('step-up-needed')
      const account = await prove(response, begun.challenge, client).catch(askAgain)
      if (account.tenant !== actor.tenant || account.person !== actor.person) throw new AppError('step-up-needed')
      return confirm(actor, client)
    },

    async withPassword(actor, { password, code }, client) {
      await requireWay(actor, 'password')
      const own = secrets.nameOf('step-up', `${actor.tenant}|${actor.person}`)
      const seconds = await attempts.claim({ own, shared: undefined })
      if (seconds > 0) throw new AppError('slow-down', { seconds })
      const account = await credentials.findOwn(actor)
      const right = await verifyPassword(password, account?.hash ?? undefined)
      const step = matchTotp(account && { ...account, tenant: actor.tenant, person: actor.person }, code)
      if (!(await takeStep(credentials, actor, right, step))) {
        await attempts.hold(own)
        await withSelf(actor, (tx) => appendAccess(tx, refusedConfirmation))
        throw new AppError('step-up-needed')
      }
      await attempts.forgive({ own, shared: undefined })
      return confirm(actor, client)
    },

    async inDemo(actor, client) {
      await requireWay(actor, 'demo')
      return confirm(actor, client)
    },
  }

  async function requireWay(actor: Actor, way: StepUpWay): Promise<void> {
    if ((await withSelf(actor, (tx) => wayOf(tx, actor))) !== way) throw new AppError('not-found')
  }
}

const refusedConfirmation = { action: 'confirm_identity', purpose: 'sign_in', cases: [], outcome: 'refused' } as const

/** With a passkey when there is one; an invented person of a demo has nothing to confirm with. */
async function wayOf(tx: ActorTx, actor: Actor): Promise<StepUpWay> {
  const current = await findCurrentSession(tx, actor)
  if (!current) throw new AppError('not-signed-in')
  if (current.method === 'demo') return 'demo'
  if ((await listOwnPasskeys(tx, actor)).length > 0) return 'passkey'
  const account = await findOwnAccount(tx, actor)
  return account?.provider_slug == null ? 'password' : 'provider'
}

function askAgain(error: unknown): never {
  if (error instanceof AppError && error.code === 'not-signed-in') throw new AppError('step-up-needed', {}, error)
  throw error
}
