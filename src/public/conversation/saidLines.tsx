import type { SaidLine } from '../../services/conversations/talkRoom.ts'
import { classNames } from '../../web/look/classNames.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { WithNumbers } from '../shell/withNumbers.tsx'
import { momentText } from './momentText.ts'

type Props = { frame: PublicFrame; lines: readonly SaidLine[]; timeZone: string }

/** What was said, newest last. A text is text: nothing in it becomes a link or markup, and each runs in its own direction. */
export function SaidLines({ frame, lines, timeZone }: Props) {
  return (
    <ol class="baken-lines">
      {lines.map((line, at) => (
        <Line key={line.number} frame={frame} line={line} timeZone={timeZone} isNewest={at === lines.length - 1} />
      ))}
    </ol>
  )
}

type LineProps = Omit<Props, 'lines'> & { line: SaidLine; isNewest: boolean }

function Line({ frame, line, timeZone, isNewest }: LineProps) {
  const { words } = frame
  const { author, at, text, pictures } = line
  const isOwn = author === 'reporter'
  const time = momentText(at, timeZone, frame)
  return (
    <li class={classNames('baken-say', isOwn && 'baken-say--me')} id={isNewest ? 'newest' : undefined}>
      <p class="baken-said" dir="auto">
        <WithNumbers text={text ?? words('conversation.unreadable')} />
      </p>
      {pictures > 0 && <p class="baken-hint">{words('conversation.pictures', { count: pictures })}</p>}
      <small>
        {words(isOwn ? 'conversation.said_me' : 'conversation.said_desk')}
        {words('public.comma')}
        {time}
      </small>
    </li>
  )
}
