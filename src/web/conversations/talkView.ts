import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import type { ConversationTerms } from '../../domain/conversations/conversationRule.ts'
import { QUEUE_PAGE } from '../../domain/conversations/queueOrder.ts'
import { knownFacts, type ReporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { clockTime, dayOfMoment } from '../../outputs/casework/moments.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { OnChat } from '../../services/conversations/chatDuty.ts'
import type { OpenedConversation } from '../../services/conversations/deskTalk.ts'
import type { OwnKey } from '../../services/conversations/readerKeys.ts'
import type { WatchTalk } from '../../services/conversations/watchTalk.ts'
import type { Frame } from '../look/shell/frame.ts'
import type { ReadySentences } from './readySentences.ts'
import type { SafetyFacts } from './safetyFacts.ts'

/** What a part of the page is made with. */
export type TalkFrame = {
  readonly frame: Frame
  readonly actor: Actor
  readonly timeZone: string
  /** This moment (UTC, ISO 8601). */
  readonly now: string
  readonly demo: boolean
}

/** A conversation in the queue. */
export type QueueRow = Omit<Listed, 'facts'> & { readonly facts: ReporterFacts }

/** A page of the queue, from 1, with where it stands among all. */
export type QueuePage = {
  readonly rows: readonly QueueRow[]
  readonly page: number
  /** The place of its first row among `all`, from 1. */
  readonly from: number
  readonly all: number
}

type Listed = Awaited<ReturnType<WatchTalk['queue']>>[number]

export type TalkView = TalkFrame & {
  readonly opened: OpenedConversation
  /** What the reporter chose to say in clear. */
  readonly facts: ReporterFacts
  readonly safety: SafetyFacts
  readonly sentences: ReadySentences
  readonly terms: ConversationTerms
}

export type RoomView = TalkFrame & {
  readonly queue: QueuePage
  /** One's own key; missing when none was made. */
  readonly own: OwnKey | undefined
  /** Who is on the chat now. */
  readonly workers: readonly OnChat[]
  /** How many chats go on that nobody answers when this colleague leaves the chat. */
  readonly leftAlone: number
  readonly talk: TalkView | undefined
}

/** A page of the queue as it is shown. */
export function queuePageOf(listed: readonly Listed[], { all }: { readonly all: number }, page: number): QueuePage {
  const rows = listed.map((queued) => ({ ...queued, facts: knownFacts(queued.facts) }))
  return { rows, page, from: (page - 1) * QUEUE_PAGE + 1, all }
}

/** A moment as a worker reads it: the time of today, else the day as well. */
export function timeText(moment: string, { frame, timeZone, now }: TalkFrame): string {
  const time = clockTime(moment, timeZone, frame.locale)
  const day = dayOfMoment(moment, timeZone)
  if (day === dayOfMoment(now, timeZone)) return time
  return frame.words('conversations.day_and_time', { day: longDate(day, frame.locale), time })
}

/** How long ago a moment is, as far as somebody who waits counts it. */
export function waitText(moment: string, { frame, now }: TalkFrame): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(moment)) / 60_000))
  if (minutes < 60) return frame.words('conversations.waits_minutes', { count: minutes })
  if (minutes < 48 * 60) return frame.words('conversations.waits_hours', { count: Math.floor(minutes / 60) })
  return frame.words('conversations.waits_days', { count: Math.floor(minutes / (24 * 60)) })
}

/** Whether somebody decides for colleagues as well. */
export function leads({ role }: Actor): boolean {
  return mayDo(role, 'assign_case')
}
