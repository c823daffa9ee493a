import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { momentText } from './momentText.ts'

/** That nobody is on the chat, when it opens by its hours, and that what is written is answered later. Nothing where nobody knows. */
export function closedChatLines(frame: PublicFrame, opening: TalkOpening, timeZone: string): readonly string[] {
  const { canBegin, chat, opensAt } = opening
  if (!canBegin || chat !== 'closed') return []
  const closed = frame.words('conversation.chat_closed')
  if (opensAt === undefined) return [closed]
  return [closed, frame.words('conversation.chat_opens', { when: momentText(opensAt, timeZone, frame) })]
}
