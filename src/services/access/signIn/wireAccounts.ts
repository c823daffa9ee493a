import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import { makeWithSelf } from '../../../store/access/account/withSelf.ts'
import type { AccountStores } from '../../../store/access/signIn/accountStores.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { makeDrafts } from '../account/drafts.ts'
import { makeOwnPasskeys } from '../account/ownPasskeys.ts'
import { makeOwnSecrets } from '../account/ownSecrets.ts'
import { makeAccounts } from '../administration/accounts.ts'
import { makeIdentityProviders } from '../administration/identityProviders.ts'
import type { AccountServices } from './accountServices.ts'
import { makeAttemptGuard } from './attemptGuard.ts'
import { makeCeremonies } from './ceremonies.ts'
import { makeDemoSignIn } from './demoSignIn.ts'
import { makeEnrolment } from './enrolment.ts'
import { makeInvitations } from './invitations.ts'
import { makeOpenSession } from './openSession.ts'
import { makeProvePasskey, passkeyPlaceOf } from './passkeyProof.ts'
import { makePasskeySignIn } from './passkeySignIn.ts'
import { makePasswordSignIn } from './passwordSignIn.ts'
import { makeProviderSignIn } from './providerSignIn.ts'
import { makeMatchTotp } from './secondFactor.ts'
import { makeSessions } from './sessions.ts'
import { makeConfirmSession, makeStepUp } from './stepUp.ts'

/** What the services of accounts are made from. */
export type AccountWiring = {
  readonly stores: AccountStores
  readonly secrets: AccountSecrets
  readonly withActor: WithActor
  /** A session ends after so many minutes without a request. */
  readonly idleMinutes: number
  /** The address of the desk without a slash at the end: passkeys are bound to it. */
  readonly origin: string
  /** The path that an identity provider sends a browser back to. */
  readonly returnPath: string
}

export function makeAccountServices(wiring: AccountWiring): AccountServices {
  const { stores, secrets, withActor, idleMinutes, origin, returnPath } = wiring
  const { sessions, attempts, credentials, invitations, providers } = stores
  const withSelf = makeWithSelf(withActor)
  const openSession = makeOpenSession(sessions, idleMinutes)
  const ceremonies = makeCeremonies(stores.ceremonies, secrets)
  const place = passkeyPlaceOf(origin)
  const prove = makeProvePasskey(credentials, place)
  const matchTotp = makeMatchTotp(secrets)
  const confirm = makeConfirmSession(withSelf)
  const guard = makeAttemptGuard(stores, secrets)
  const stepUp = makeStepUp({ withSelf, credentials, attempts, secrets, ceremonies, prove, place, matchTotp }, confirm)
  const { beginStepUp, ...byProvider } = makeProviderSignIn({
    providers,
    invitations,
    credentials,
    ceremonies,
    secrets,
    openSession,
    confirm,
    withSelf,
    redirectUri: `${origin}${returnPath}`,
  })
  return {
    demo: makeDemoSignIn(sessions, openSession),
    signIn: {
      ...makePasskeySignIn({ ceremonies, prove, place, openSession }),
      ...makePasswordSignIn({ credentials, guard, matchTotp, openSession }),
      ...byProvider,
    },
    invitations: makeInvitations(invitations, openSession),
    sessions: makeSessions(sessions, withSelf),
    stepUp: { ...stepUp, beginProvider: beginStepUp },
    own: {
      ...makeOwnPasskeys(withSelf, ceremonies, place),
      ...makeOwnSecrets(withSelf, secrets),
      ...makeEnrolment(withSelf, openSession),
    },
    accounts: makeAccounts(withActor, stepUp.requireFresh),
    providers: makeIdentityProviders(withActor, secrets, stepUp.requireFresh),
    drafts: makeDrafts(withSelf, sessions, secrets),
  }
}
