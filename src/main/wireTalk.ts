import type pg from 'pg'
import type { ConversationTerms } from '../domain/conversations/conversationRule.ts'
import type { TalkContext } from '../public/talkContext.ts'
import { makeAskedWork } from '../services/conversations/askedWork.ts'
import { makeLiveTalk } from '../services/conversations/liveTalk.ts'
import { makeReporterDoor } from '../services/conversations/reporterDoor.ts'
import { makeTalkOpening, type NextOpening } from '../services/conversations/talkOpening.ts'
import { makeTalkWithoutScript } from '../services/conversations/talkWithoutScript.ts'
import { openDatabase } from '../store/connect.ts'
import { makeConversationDoor } from '../store/conversations/conversationDoor.ts'
import { listenForTalk } from '../store/conversations/talkNotices.ts'

/** Conversations without a name, over the pool of the public login, which is of one tenant. */
export function wireTalk(
  pool: pg.Pool,
  terms: ConversationTerms,
  nextOpening: NextOpening,
): {
  readonly talk: TalkContext
  readonly stopListening: () => Promise<void>
} {
  const door = makeReporterDoor(makeConversationDoor(openDatabase(pool)))
  const live = makeLiveTalk()
  const withoutScript = makeTalkWithoutScript(door)
  const talk = {
    door,
    live,
    terms,
    work: makeAskedWork(door.wrongCodes),
    withoutScript,
    opening: makeTalkOpening(door, nextOpening),
  }
  const stopListening = listenForTalk(pool, live)
  return {
    talk,
    stopListening: async () => {
      withoutScript.close()
      await stopListening()
    },
  }
}
