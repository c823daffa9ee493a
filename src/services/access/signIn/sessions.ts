import { AppError } from '../../../errors.ts'
import { hashOf } from '../../../identity/token.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from '../../../store/access/account/ownSessions.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { SessionStore } from '../../../store/access/signIn/sessions.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { Sessions } from './accountServices.ts'
import { tracesOf } from './clientTraces.ts'

/** Who is signed in, and where else. Who ended what is in the access log. */
export function makeSessions(sessions: SessionStore, withSelf: WithActor): Sessions {
  return {
    async find(token, client) {
      const found = await sessions.findSession(hashOf(token), tracesOf(client))
      if (!found) return undefined
      const { kind, actor, fresh } = found
      return kind === 'full' ? { kind, actor, fresh } : { kind, actor }
    },

    end: (token) => sessions.endSession(hashOf(token)),

    list: (actor) =>
      withSelf(actor, async (tx) => {
        const own = await listOwnSessions(tx, actor)
        return own.map((session) => ({ ...session, current: session.id === actor.session }))
      }),

    endOne: (actor, id) =>
      withSelf(actor, async (tx) => {
        if (!(await endOwnSession(tx, actor, id))) throw new AppError('not-found')
        await appendAccess(tx, { action: 'end_session', purpose: 'own_account', cases: [], part: `session.${id}` })
      }),

    endOthers: (actor) =>
      withSelf(actor, async (tx) => {
        const ended = await endOtherSessions(tx, actor)
        await appendAccess(tx, { action: 'end_other_sessions', purpose: 'own_account', cases: [] })
        return ended
      }),
  }
}
