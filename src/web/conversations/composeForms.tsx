import { Choice } from '../look/forms/choice.tsx'
import { TextArea } from '../look/forms/textArea.tsx'
import { Button } from '../look/parts/button.tsx'
import { Icon } from '../look/parts/icon.tsx'
import { paths } from '../shell/paths.ts'
import { SentencePicker } from './sentencePicker.tsx'
import type { TalkView } from './talkView.ts'

const LONGEST = 20_000

/**
 * Where a worker writes: to the reporter, or a note for colleagues. They are two forms, each with its own text, so that no press of a button
 * sends the one for the other. Both wait until a message of the reporter was opened.
 */
export function ComposeForms({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { number } = view.opened.conversation
  return (
    <div class="baken-compose" data-compose hidden>
      <fieldset class="baken-field">
        <legend class="baken-hidden">{words('conversations.write_what')}</legend>
        <div class="baken-choices" data-compose-choice>
          <Choice type="radio" name="what" value="message" label={words('conversations.to_reporter')} checked />
          <Choice type="radio" name="what" value="note" label={words('conversations.to_colleagues')} />
        </div>
      </fieldset>
      <form class="baken-compose__form" data-write="message" data-to={paths.conversationPart(number, 'messages')}>
        <TextArea
          id="message"
          name="text"
          label={words('conversations.message')}
          hint={words('conversations.message_hint')}
          rows={3}
          maxLength={LONGEST}
        />
        <SentencePicker view={view} />
        <WriteFoot view={view} send={words('conversations.send')} />
      </form>
      <form
        class="baken-compose__form baken-compose__form--note"
        data-write="note"
        data-to={paths.conversationPart(number, 'notes')}
        hidden
      >
        <p class="baken-say__who">
          <Icon name="lock" />
          <b>{words('conversations.note_only')}</b>
        </p>
        <TextArea
          id="note"
          name="text"
          label={words('conversations.note')}
          hint={words('conversations.message_hint')}
          rows={3}
          maxLength={LONGEST}
        />
        <WriteFoot view={view} send={words('conversations.keep_note')} />
      </form>
    </div>
  )
}

/** The button, and what can happen to what was typed: it stays in any case but one. */
function WriteFoot({ view, send }: { view: TalkView; send: string }) {
  const { words } = view.frame
  return (
    <>
      <div class="baken-buttons">
        <Button look="primary">{send}</Button>
        <span class="baken-hint" data-sending hidden role="status">
          {words('conversations.sending')}
        </span>
      </div>
      <div role="alert">
        <p class="baken-error" data-failed hidden>
          <Icon name="danger" />
          <span data-failed-text>{words('conversations.not_sent')}</span>
        </p>
      </div>
    </>
  )
}
