import type { SentState } from '../../../domain/conversations/talkWire.ts'
import type { TalkState } from '../../../services/conversations/reporterDoor.ts'
import type { TalkOpening } from '../../../services/conversations/talkOpening.ts'

/** Where a conversation stands, as its page is told: nothing of the channel, nor of who answers. */
export function stateOf(state: TalkState, { canBegin, chat, opensAt }: TalkOpening): SentState {
  const {
    messages,
    generation,
    reporter_key,
    kind,
    withdrawn,
    blocked,
    closed,
    taken,
    consented_by,
    consent_ended,
    is_case,
  } = state
  const { deletion_by, deletion_asked_at, read_by_desk, waiting } = state
  return {
    ...{ newest: messages, generation, reporterKey: reporter_key.toString('base64url'), kind },
    ...{ withdrawn, blocked, closed, taken, isCase: is_case, readByDesk: read_by_desk },
    consentEnded: consent_ended,
    ...(consented_by !== null && { consentedBy: consented_by }),
    ...(deletion_by !== null && { deletionBy: deletion_by }),
    ...(deletion_asked_at !== null && { deletionAskedAt: deletion_asked_at }),
    ...(waiting !== null && { waiting }),
    isRead: canBegin,
    chat,
    ...(opensAt !== undefined && { opensAt }),
  }
}
