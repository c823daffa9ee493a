import type { TalkRefusal as DoorRefusal, TalkState } from './reporterDoor.ts'

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
  const { kind, messages, withdrawn, blocked, deletion_by } = state
  return {
    ...{ kind, messages, isWithdrawn: withdrawn, isBlocked: blocked },
    deletion: deletion_by ?? undefined,
  }
}

/** What somebody wants with their conversation, beside writing. */
export type TalkAct = 'withdraw' | 'ask-deletion'

/** Why something is not done. Each has its sentence, which says what can be done instead. */
export type TalkRefusal = Extract<
  DoorRefusal,
  'gone' | 'blocked' | 'withdrawn' | 'deletion_asked' | 'out_of_turn' | 'full'
>

/** Why what is offered here was not done; what is done already, or was never asked, counts as done. */
export function whyNotDone(refusal: DoorRefusal | undefined): TalkRefusal | undefined {
  switch (refusal) {
    case 'not_withdrawn':
    case 'nothing_asked':
    case 'is_case':
      return undefined
    default:
      return refusal
  }
}
