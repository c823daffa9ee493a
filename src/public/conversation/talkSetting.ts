import type { ConversationTerms } from '../../domain/conversations/conversationRule.ts'
import type { TalkOpening } from '../../services/conversations/talkOpening.ts'

/** What the pages of a conversation know beside it. */
export type TalkSetting = {
  readonly timeZone: string
  readonly terms: ConversationTerms
  /** Missing when it is not known. */
  readonly opening: TalkOpening | undefined
}
