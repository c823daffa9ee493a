import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { SaidLine } from '../../services/conversations/talkRoom.ts'
import type { TalkStanding } from '../../services/conversations/talkStanding.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

type Props = { frame: PublicFrame; standing: TalkStanding; lines: readonly SaidLine[] }

/** Where a conversation stands, each thing in its sentence, under what was said. */
export function StandingLines({ frame: { words }, standing, lines }: Props) {
  const keys = standingKeys(standing, lines)
  if (keys.length === 0) return null
  return (
    <div class="baken-note" role="status">
      {keys.map((key) => (
        <p key={key}>{words(key)}</p>
      ))}
    </div>
  )
}

const deletions = {
  reporter: 'conversation.deletion_by_you',
  desk: 'conversation.deletion_by_desk',
  retention: 'conversation.deletion_by_time',
} as const satisfies Record<NonNullable<TalkStanding['deletion']>, PublicWordKey>

function standingKeys(standing: TalkStanding, lines: readonly SaidLine[]): readonly PublicWordKey[] {
  const { isBlocked, isWithdrawn, deletion } = standing
  const keys: PublicWordKey[] = []
  if (isBlocked) keys.push('conversation.refused_blocked')
  if (isWithdrawn) keys.push('conversation.refused_withdrawn')
  if (deletion) keys.push(deletions[deletion])
  if (!lines.some(({ author }) => author === 'desk')) keys.push('conversation.waits')
  return keys
}
