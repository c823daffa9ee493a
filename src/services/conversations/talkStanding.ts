import { markOf } from '../../sealing/conversations/talkMark.ts'
import type { TalkRefusal, TalkState } from './reporterDoor.ts'

/** Where a conversation stands, for who came back with its code. */
export type TalkStanding = {
  readonly kind: TalkState['kind']
  /** By what a form says that it means this conversation. */
  readonly mark: string
  /** The newest number. */
  readonly messages: number
  /** The number up to which somebody of the desk has read; 0 for none. */
  readonly readByDesk: number
  /** How many chats wait longer; missing when it is no chat, or does not wait. */
  readonly waiting: number | undefined
  readonly isWithdrawn: boolean
  readonly isBlocked: boolean
  /** The desk thinks that it is answered. */
  readonly isClosed: boolean
  /** Who noted that what was written may go into a case: the reporter by the room, or the desk, which read it. */
  readonly consentedBy: 'reporter' | 'desk' | undefined
  /** It may no longer. */
  readonly isConsentEnded: boolean
  /** What was written went into a case. */
  readonly isCase: boolean
  /** Who asked that it be deleted, and when (UTC, to the minute). */
  readonly deletion: { readonly by: 'reporter' | 'desk' | 'retention'; readonly at: string } | undefined
}

/** Whether a page means the conversation of this session. One that says nothing does. */
export function isMeant({ reporter_recipient }: TalkState, mark: string): boolean {
  return mark === '' || mark === markOf(reporter_recipient)
}

export function standingOf(state: TalkState): TalkStanding {
  const { deletion_by: by, deletion_asked_at: at } = state
  return {
    kind: state.kind,
    mark: markOf(state.reporter_recipient),
    messages: state.messages,
    readByDesk: state.read_by_desk,
    waiting: state.waiting ?? undefined,
    isWithdrawn: state.withdrawn,
    isBlocked: state.blocked,
    isClosed: state.closed,
    consentedBy: state.consented_by ?? undefined,
    isConsentEnded: state.consent_ended,
    isCase: state.is_case,
    deletion: by !== null && at !== null ? { by, at } : undefined,
  }
}

/** What somebody presses before they can write, in order: none when they can, missing when nothing that they do helps. */
export function pressedToWrite({
  isBlocked,
  isWithdrawn,
  deletion,
}: TalkStanding): readonly ('resume' | 'take-back-deletion')[] | undefined {
  if (isBlocked) return undefined
  return [
    ...(isWithdrawn ? (['resume'] as const) : []),
    ...(isWanted(deletion) ? (['take-back-deletion'] as const) : []),
  ]
}

/** Whether something may be written, as the rules have it. */
export function mayWrite(standing: TalkStanding): boolean {
  return pressedToWrite(standing)?.length === 0
}

/** Somebody asked for it. What only the clock asked goes off with the next message. */
function isWanted(deletion: TalkStanding['deletion']): boolean {
  return deletion !== undefined && deletion.by !== 'retention'
}

/** What somebody may want with their conversation, beside writing. */
export const talkActs = [
  'withdraw',
  'resume',
  'consent',
  'take-back-consent',
  'ask-deletion',
  'take-back-deletion',
] as const
export type TalkAct = (typeof talkActs)[number]

/** What can be done as it stands: nothing is offered that would be refused. */
export function possibleActs(standing: TalkStanding): readonly TalkAct[] {
  const { isWithdrawn, consentedBy, isCase, deletion, readByDesk } = standing
  const can: Readonly<Record<TalkAct, boolean>> = {
    resume: isWithdrawn,
    'take-back-deletion': deletion !== undefined,
    'take-back-consent': consentedBy !== undefined,
    consent: consentedBy === undefined && !isCase && !isWithdrawn && !isWanted(deletion) && readByDesk > 0,
    withdraw: !isWithdrawn,
    'ask-deletion': !isWanted(deletion),
  }
  return talkActs.filter((act) => can[act])
}

/** Why what somebody wants is not done; what is so already counts as done. */
export function whyNotDone(refusal: TalkRefusal | undefined): TalkRefusal | undefined {
  return refusal === 'not_withdrawn' || refusal === 'nothing_asked' ? undefined : refusal
}
