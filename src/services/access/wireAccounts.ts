import type { AccountStores } from '../../store/access/accountStores.ts'
import { makeWithSelf } from '../../store/access/withSelf.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { AccountServices } from './accountServices.ts'
import { makeDemoSignIn } from './demoSignIn.ts'
import { makeOpenSession } from './openSession.ts'
import { makeSessions } from './sessions.ts'

/** What the services of accounts are made from. */
export type AccountWiring = {
  readonly stores: AccountStores
  readonly withActor: WithActor
  /** A session ends after so many minutes without a request. */
  readonly idleMinutes: number
}

export function makeAccountServices({
  stores,
  withActor,
  idleMinutes,
}: AccountWiring): Pick<AccountServices, 'demo' | 'sessions'> {
  const withSelf = makeWithSelf(withActor)
  const openSession = makeOpenSession(stores.sessions, idleMinutes)
  return {
    demo: makeDemoSignIn(stores.sessions, openSession),
    sessions: makeSessions(stores.sessions, withSelf),
  }
}
