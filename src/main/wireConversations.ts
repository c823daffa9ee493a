import type { FastifyInstance } from 'fastify'
import { makeDeskTalk } from '../services/conversations/deskTalk.ts'
import { makeLiveTalk } from '../services/conversations/liveTalk.ts'
import { makeWatchTalk } from '../services/conversations/watchTalk.ts'
import type { WithActor } from '../store/withActor.ts'
import type { ConversationServices } from '../web/shell/deskContext.ts'
import type { OpenRegister } from './openRegister.ts'

/** What the desk needs to hear of conversations; without `listenForTalk` a page asks every two seconds. */
type Hearing = Pick<OpenRegister, 'withActor' | 'profile'> & Partial<Pick<OpenRegister, 'listenForTalk'>>

/** What the desk does with conversations without a name. It listens as long as its application runs. */
export function wireConversations(
  { withActor, profile, listenForTalk }: Hearing,
  withChat: WithActor,
): { readonly services: Omit<ConversationServices, 'into'>; readonly endWith: (app: FastifyInstance) => void } {
  const live = makeLiveTalk()
  const stop = listenForTalk?.(live)
  return {
    services: {
      desk: makeDeskTalk({ withChat, profile }),
      watch: makeWatchTalk({ withActor, withChat, now: () => new Date(), heard: live.subscribeAll }),
    },
    endWith: (app) => void app.addHook('onClose', async () => stop?.()),
  }
}
