import type { TalkState } from './reporterDoor.ts'

/** Where a conversation stands, for who came back with its code. What is missing is not known. */
export type TalkStanding = {
  readonly kind: TalkState['kind']
  /** The newest number. */
  readonly messages: number
  readonly isWithdrawn: boolean
  readonly isBlocked: boolean
  /** Who asked that it be deleted. */
  readonly deletion: 'reporter' | 'desk' | 'retention' | undefined
}

export function standingOf(state: TalkState): TalkStanding {
  const { kind, messages, withdrawn, blocked, deletion_asked } = state
  return {
    ...{ kind, messages, isWithdrawn: withdrawn, isBlocked: blocked },
    deletion: deletion_asked ? 'reporter' : undefined,
  }
}

/** What somebody wants with their conversation, beside writing. */
export type TalkAct = 'withdraw' | 'ask-deletion'

/** Why something is not done. Each has its sentence, which says what can be done instead. */
export type TalkRefusal = 'gone' | 'blocked' | 'withdrawn' | 'deletion_asked' | 'out_of_turn' | 'full'

/** Past so many messages nothing is added. */
const MOST_MESSAGES = 2_000

/** Why a message did not take its number, from where the conversation stands now. */
export function whyNotAdded(seen: TalkStanding, now: TalkState | undefined): TalkRefusal {
  if (!now) return 'gone'
  const { isBlocked, isWithdrawn, messages } = standingOf(now)
  if (isBlocked) return 'blocked'
  if (isWithdrawn) return 'withdrawn'
  return messages >= MOST_MESSAGES || messages === seen.messages ? 'full' : 'out_of_turn'
}
