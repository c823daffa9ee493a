import type { ComponentChildren } from 'preact'
import { blockReasons } from '../../domain/conversations/conversation.ts'
import { Select } from '../look/forms/select.tsx'
import { Button, type ButtonLook } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Icon } from '../look/parts/icon.tsx'
import { paths } from '../shell/paths.ts'
import type { TalkView } from './talkView.ts'

/** What a worker can do with a conversation beside writing. The script sends it, and shows why when it is refused. */
export function ActForms({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { conversation, keys, readers } = view.opened
  const without = readers.filter(({ hasKey }) => !hasKey)
  const isHeld = conversation.held_by !== null
  const isMine = conversation.held_by === view.actor.person
  const canOpen = keys.length > 0
  return (
    <div class="baken-talk__acts">
      <div class="baken-buttons">
        {canOpen && !isMine && (
          <Act view={view} act="take">
            {words(isHeld ? 'conversations.take_over' : 'conversations.take')}
          </Act>
        )}
        {isHeld && (
          <Act view={view} act="put-back">
            {words('conversations.put_back')}
          </Act>
        )}
      </div>
      {canOpen && without.length > 0 && (
        <Fold summary={words('conversations.give_access')}>
          <form class="baken-form" data-give data-to={paths.conversationPart(conversation.number, 'keys')}>
            <Select
              id="give-to"
              name="reader"
              label={words('conversations.colleague')}
              hint={words('conversations.give_access_hint')}
              options={without.map(({ reader, name }) => ({
                value: String(reader),
                label: name ?? words('conversations.recovery_key'),
              }))}
            />
            {without.map(({ reader, recipient }) => (
              <i key={reader} hidden data-recipient-of={reader} data-recipient={recipient} />
            ))}
            <Button>{words('conversations.give_access')}</Button>
          </form>
        </Fold>
      )}
      {canOpen && conversation.blocked_reason === null && (
        <Fold summary={words('conversations.block')}>
          <Act view={view} act="block" look="danger" button={words('conversations.block')}>
            <Select
              id="block-reason"
              name="reason"
              label={words('conversations.block_why')}
              hint={words('conversations.block_hint')}
              options={blockReasons.map((reason) => ({ value: reason, label: words(`conversations.block_${reason}`) }))}
            />
          </Act>
        </Fold>
      )}
      <div
        role="alert"
        tabIndex={-1}
        data-act-failed
        data-unreached={words('conversations.failed_unreached')}
        hidden
        class="baken-error"
      >
        <Icon name="danger" />
        <span data-act-failed-text />
      </div>
    </div>
  )
}

type ActProps = {
  view: TalkView
  act: string
  look?: ButtonLook
  /** The words of the button where fields stand above it; else the children are its words. */
  button?: string
  children: ComponentChildren
}

function Act({ view, act, look, button, children }: ActProps) {
  return (
    <form
      class={button === undefined ? undefined : 'baken-form'}
      data-act={act}
      data-to={paths.conversationAct(view.opened.conversation.number, act)}
    >
      {button !== undefined && children}
      <Button look={look}>{button ?? children}</Button>
    </form>
  )
}
