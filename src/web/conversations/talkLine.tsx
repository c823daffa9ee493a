import type { OpenedConversation } from '../../services/conversations/deskTalk.ts'
import { Icon, type IconName } from '../look/parts/icon.tsx'
import { type TalkView, timeText } from './talkView.ts'

type DeskLine = OpenedConversation['lines'][number]

const icons: Readonly<Record<DeskLine['author'], IconName>> = { reporter: 'chat', desk: 'desk', note: 'pen' }

/** A message or note, sealed: who wrote it and when is there, what it says the script fills in. */
export function TalkLine({ line, view }: { line: DeskLine; view: TalkView }) {
  const { words } = view.frame
  const time = timeText(line.written_at, view)
  const name = line.name ?? words('conversations.reporter')
  return (
    <li
      class={`baken-say baken-say--${line.author}`}
      data-line={line.seq}
      data-author={line.author}
      data-generation={line.generation}
      data-sealed={line.sealed.toString('base64url')}
    >
      <p class="baken-say__who">
        <Icon name={icons[line.author]} />
        <span>
          <b>{line.author === 'note' ? words('conversations.note_of', { name }) : name}</b>, {time}
        </span>
      </p>
      <p class="baken-written" data-text dir="auto">
        {words('conversations.sealed')}
      </p>
      <div
        class="baken-say__pictures"
        data-pictures
        data-show={words('conversations.show_picture', { number: '{number}' })}
        data-name={words('conversations.picture', { number: '{number}', time })}
        data-failed={words('conversations.picture_failed')}
        hidden
      />
      {(['closed', 'forged', 'moved'] as const).map((fault) => (
        <p key={fault} class="baken-error" data-fault={fault} hidden>
          <Icon name="danger" />
          <span>{words(`conversations.fault_${fault}`)}</span>
        </p>
      ))}
    </li>
  )
}
