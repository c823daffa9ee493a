import type { ConversationTerms } from '../domain/conversations/conversationRule.ts'
import type { AskedWork } from '../services/conversations/askedWork.ts'
import type { Subscribe } from '../services/conversations/liveTalk.ts'
import type { ReporterDoor } from '../services/conversations/reporterDoor.ts'
import type { TalkOpening } from '../services/conversations/talkOpening.ts'
import type { TalkWithoutScript } from '../services/conversations/talkWithoutScript.ts'

/** What the pages of a conversation without a name are made from. */
export type TalkContext = {
  readonly door: ReporterDoor
  /** The work that a browser is asked for before a code is tried or a conversation begun. */
  readonly work: AskedWork
  readonly live: { readonly subscribe: Subscribe }
  /** For who has no script: the server seals and opens, and holds keys in memory. */
  readonly withoutScript: TalkWithoutScript
  /** In days: how long a conversation is kept, and how long a deletion can be taken back. */
  readonly terms: ConversationTerms
  readonly opening: () => Promise<TalkOpening>
}
