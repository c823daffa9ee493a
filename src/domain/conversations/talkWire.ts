import type { ConversationKind, ReporterFacts } from './reporterFacts.ts'

// What goes between the script of a public page and the public side, as JSON. Bytes are base64url without padding.

/** By this header a page says which conversation it means (`markOf`). */
export const MARK_HEADER = 'x-talk-of'
/** In this header stands the work for a new conversation, `challenge answer`, so that it is looked at before a large body is read. */
export const WORK_HEADER = 'x-talk-work'

/** Why something was not done. The page has a sentence for each. */
export const talkProblems = [
  /** The work was not done, or too long ago: a new one comes with it. */
  'work',
  /** The locator of the code is taken: make another. */
  'taken',
  /** It was sealed to the readers of before: ask who they are, and seal anew. */
  'readers_changed',
  /** Nobody reads: nothing can be begun. */
  'closed_now',
  'wrong_code',
  /** There is no session, or no longer: the code is asked again. */
  'over',
  'invalid',
  'too_big',
  'too_many',
  'away',
  ...['gone', 'blocked', 'withdrawn', 'not_withdrawn', 'deletion_asked', 'nothing_asked', 'out_of_turn'],
  ...['is_case', 'full', 'too_fast'],
  /** The key that lies there to write on does not come from this conversation. */
  'foreign_key',
] as const

export type TalkProblem = (typeof talkProblems)[number]

export function isTalkProblem(code: string): code is TalkProblem {
  return talkProblems.some((problem) => problem === code)
}

export type SentWork = { readonly challenge: string; readonly bits: number }
export type SentProblem = { readonly problem: TalkProblem; readonly work?: SentWork }

/** For whom a new conversation is sealed; none: it is closed. */
export type SentReaders = {
  readonly readers: readonly { readonly reader: number; readonly recipient: string }[]
  readonly work: SentWork
}

export type SentSalt = { readonly salt: string; readonly work: SentWork }

export type AnsweredWork = { readonly challenge: string; readonly answer: number }

/** A conversation as a browser begins it: its first message, and the pictures of that, each sealed by itself. */
export type SentBeginning = {
  readonly locator: string
  readonly salt: string
  readonly verifier: string
  readonly recipient: string
  readonly reporter: string
  readonly kind: ConversationKind
  readonly facts: ReporterFacts
  readonly keys: readonly { readonly reader: number; readonly sealed: string }[]
  readonly reporterKey: string
  readonly message: string
  readonly parts: readonly string[]
}

export type SentOpening = { readonly locator: string; readonly verifier: string; readonly work: AnsweredWork }

export type SentMessage = {
  readonly number: number
  readonly generation: number
  readonly sealed: string
  readonly parts: readonly string[]
}

/** Where a conversation stands. Moments are UTC text, to the minute. */
export type SentState = {
  /** The number of the newest message or note; the next one has one more. */
  readonly newest: number
  readonly generation: number
  /** What to write on, sealed to the reporter. */
  readonly reporterKey: string
  readonly kind: ConversationKind
  readonly withdrawn: boolean
  readonly blocked: boolean
  readonly closed: boolean
  /** Somebody of the desk has it. */
  readonly taken: boolean
  /** The number up to which somebody of the desk has read. */
  readonly readByDesk: number
  readonly consentedBy?: 'reporter' | 'desk'
  readonly consentEnded: boolean
  readonly isCase: boolean
  readonly deletionBy?: 'reporter' | 'desk' | 'retention'
  readonly deletionAskedAt?: string
  /** How many chats wait longer; missing when this one does not wait. */
  readonly waiting?: number
  /** Whether somebody of the desk can read what is written now. */
  readonly isRead: boolean
  readonly chat: 'open' | 'closed' | 'not_known'
  readonly opensAt?: string
}

export type SentLine = {
  readonly number: number
  readonly author: 'reporter' | 'desk'
  readonly generation: number
  readonly sealed: string
  readonly writtenAt: string
}

/** Messages after a number, oldest first, at most a hundred at once. */
export type SentLines = { readonly lines: readonly SentLine[] }

/** What a reporter does beside writing. */
export const talkDeeds = [
  'withdraw',
  'resume',
  'consent',
  'take-back-consent',
  'ask-deletion',
  'take-back-deletion',
  'leave',
] as const
export type TalkDeed = (typeof talkDeeds)[number]
