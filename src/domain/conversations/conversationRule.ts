import { ok, type Result, refuse } from '../shared/result.ts'
import type { BlockReason, Conversation } from './conversation.ts'
import type { ConversationEvent } from './conversationEvent.ts'

/** What somebody wants with a conversation. What is said is sealed before; `number` is its place, one more than the newest. */
export type ConversationCommand =
  | { readonly do: 'write' | 'note'; readonly number: number }
  | { readonly do: 'read'; readonly upTo: number }
  | { readonly do: 'note-consent'; readonly message: number }
  | { readonly do: 'hand-over' | 'give-access'; readonly to: number }
  | { readonly do: 'take-access'; readonly from: number }
  | { readonly do: 'rotate'; readonly generation: number }
  | { readonly do: 'block'; readonly reason: BlockReason }
  | { readonly do: PlainDo }

type PlainDo =
  | ('withdraw' | 'resume' | 'consent' | 'take-back-consent' | 'make-case')
  | ('ask-deletion' | 'agree-deletion' | 'take-back-deletion' | 'delete')
  | ('take' | 'put-back' | 'close' | 'unblock')

export type ConversationDo = ConversationCommand['do']

/** A colleague by number; `leads` who may decide for others. */
export type DeskDoer = { readonly side: 'desk'; readonly person: number; readonly leads: boolean }

/** Who wants it: the reporter (by the code), a colleague, or the program that keeps the terms. */
export type ConversationDoer = { readonly side: 'reporter' } | DeskDoer | { readonly side: 'program' }

/** In days: how long a conversation is kept after both sides were last active, and how long a deletion waits. */
export type ConversationTerms = { readonly keptDays: number; readonly graceDays: number }

export type ConversationContext = {
  /** This moment (UTC, ISO 8601). */
  readonly now: string
  readonly by: ConversationDoer
  /** Colleagues who may answer, and whose own key was made and tried. */
  readonly deskReaders: readonly number[]
  readonly terms: ConversationTerms
}

/** Why a rule says no. The words of the room have a sentence for each reason, and one that says what can be done instead. */
export const refusalReasons = [
  ...['not_yours', 'gone', 'out_of_turn', 'not_there_yet', 'blocked', 'not_blocked', 'withdrawn', 'not_withdrawn'],
  ...['needs_key', 'other_has_no_key', 'has_access', 'no_access', 'last_reader', 'needs_leader', 'not_the_worker'],
  ...['nobody_has_it', 'not_said'],
  ...[
    'not_taken',
    'closed',
    'unread',
    'needs_consent',
    'consent_over',
    'is_case',
    'deletion_asked',
    'nothing_asked',
    'not_due',
    'grace',
  ],
  ...['active_since', 'second_person'],
  ...['own_key_first', 'somebody_can_give', 'recovery_over'],
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** `from` is the moment (UTC, ISO 8601) from which it may, where time alone stands in the way. */
export type ConversationRefusal = { readonly reason: RefusalReason; readonly from?: string }

export type ConversationDecision = Result<readonly ConversationEvent[], ConversationRefusal>

type CommandOf<Do extends ConversationDo> = Extract<ConversationCommand, { do: Do }>

/** A rule by who may ask for it. A colleague who asks `withKey` holds the key of the newest generation. */
export type ConversationRule<Command> = {
  readonly withKey?: true
  readonly reporter?: (file: Conversation, command: Command, context: ConversationContext) => ConversationDecision
  readonly desk?: (
    file: Conversation,
    command: Command,
    context: ConversationContext & { readonly by: DeskDoer },
  ) => ConversationDecision
  readonly program?: (file: Conversation, command: Command, context: ConversationContext) => ConversationDecision
}

export type ConversationRules<Some extends ConversationDo> = {
  readonly [Do in Some]: ConversationRule<CommandOf<Do>>
}

/** What a rule lets happen. */
export function lets(...events: readonly ConversationEvent[]): ConversationDecision {
  return ok(events)
}

export function refuseTo(reason: RefusalReason, from?: string): ConversationDecision {
  return refuse(from === undefined ? { reason } : { reason, from })
}

/** What becomes of a deletion for which nobody asked but the clock, when a side is active again: it is off. */
export function keepsAlive({ deletion }: Conversation): readonly ConversationEvent[] {
  return deletion?.by === 'retention' ? [{ type: 'deletion_taken_back' }] : []
}

/** What makes a closed conversation open again, when somebody writes. */
export function opensAgain({ closedAt }: Conversation): readonly ConversationEvent[] {
  return closedAt === null ? [] : [{ type: 'reopened' }]
}
