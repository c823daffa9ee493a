import { deletableFrom } from '../../domain/conversations/deletionRules.ts'
import type { PublicWordKey } from '../../messages/publicWords.ts'
import { mayWrite, pressedToWrite, type TalkStanding } from '../../services/conversations/talkStanding.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { closedChatLines } from './chatLines.ts'
import { momentText } from './momentText.ts'
import type { TalkSetting } from './talkSetting.ts'

type Props = {
  frame: PublicFrame
  standing: TalkStanding
  setting: TalkSetting
  /** The number of the newest message that the reporter wrote; a browser that opens them itself says whether it was read. */
  ownNewest?: number | undefined
}

/** Where a conversation stands, each thing in its sentence, under what was said. */
export function StandingLines({ frame, standing, setting, ownNewest }: Props) {
  const { words } = frame
  const sentences = [
    ...readKeys(standing, ownNewest).map((key) => words(key)),
    ...standingKeys(standing).map((key) => words(key)),
    ...deletionLines(frame, standing, setting),
    ...writingKeys(standing).map((key) => words(key)),
  ]
  return (
    <div class="baken-note" role="status" data-standing>
      {sentences.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {nowLines(frame, standing, setting).map((text) => (
        <p key={text} data-now>
          {text}
        </p>
      ))}
    </div>
  )
}

/** Nothing lies in wait to be read where somebody took it back or it is to be deleted. */
function readKeys(standing: TalkStanding, ownNewest: number | undefined): readonly PublicWordKey[] {
  if (ownNewest === undefined) return []
  if (standing.readByDesk >= ownNewest) return ['conversation.was_read']
  return mayWrite(standing) ? ['conversation.waits'] : []
}

function standingKeys(standing: TalkStanding): readonly PublicWordKey[] {
  const { isWithdrawn, isClosed, isCase, consentedBy, isConsentEnded } = standing
  const keys: PublicWordKey[] = []
  if (isWithdrawn) keys.push('conversation.is_withdrawn')
  if (isClosed && mayWrite(standing)) keys.push('conversation.closed_talk')
  if (isCase) keys.push('conversation.is_case')
  if (isConsentEnded) keys.push(isCase ? 'conversation.consent_ended_case' : 'conversation.consent_ended')
  else if (consentedBy !== undefined && !isCase)
    keys.push(consentedBy === 'desk' ? 'conversation.consent_noted' : 'conversation.consented')
  return keys
}

/** Why there is no box to write in, and what to press to have it back. */
function writingKeys(standing: TalkStanding): readonly PublicWordKey[] {
  const pressed = pressedToWrite(standing)
  if (pressed === undefined) return ['conversation.refused_blocked']
  if (pressed.length > 1) return ['conversation.write_both']
  return pressed.map((act) =>
    act === 'resume' ? 'conversation.refused_withdrawn' : 'conversation.refused_deletion_asked',
  )
}

const deletions = {
  reporter: 'conversation.deletion_by_you',
  desk: 'conversation.deletion_by_desk',
  retention: 'conversation.deletion_by_time',
} as const satisfies Record<NonNullable<TalkStanding['deletion']>['by'], PublicWordKey>

function deletionLines(frame: PublicFrame, { deletion }: TalkStanding, { terms, timeZone }: TalkSetting) {
  if (!deletion) return []
  const date = momentText(deletableFrom(deletion.at, terms), timeZone, frame)
  return [frame.words(deletions[deletion.by]), frame.words('conversation.deletion_from', { date })]
}

function waitingLines({ words }: PublicFrame, { waiting }: TalkStanding): readonly string[] {
  if (waiting === undefined) return []
  return [waiting === 0 ? words('conversation.position_next') : words('conversation.position', { count: waiting })]
}

/**
 * Who reads and answers now: a script takes it away while it hears nothing. Where nothing can be written or nobody can read, nothing is
 * promised; where nobody knows, nothing is said.
 */
function nowLines(frame: PublicFrame, standing: TalkStanding, { opening, timeZone }: TalkSetting): readonly string[] {
  const { words } = frame
  if (!mayWrite(standing)) return []
  if (opening && !opening.canBegin) return [words('conversation.nobody_reads'), words('conversation.closed_unknown')]
  const waiting = waitingLines(frame, standing)
  if (standing.kind !== 'chat' || !opening) return waiting
  if (opening.chat === 'open') return [...waiting, words('conversation.chat_open')]
  return [...waiting, ...closedChatLines(frame, opening, timeZone)]
}
