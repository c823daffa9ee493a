import { LONGEST_TEXT, type Unsent } from '../../boundary/conversations/sentByForm.ts'
import { Button } from '../../web/look/parts/button.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { FaultTemplates } from './codeFaults.tsx'
import { Box, ErrorLine } from './formParts.tsx'

type Props = {
  frame: PublicFrame
  typed?: string
  /** What is wrong, each in a sentence. */
  faults?: readonly string[]
  /** What could not be sent without a session: it goes along, and stands in the box of its conversation afterwards. */
  unsent?: Unsent
}

/** Where a code is typed. What is wrong with it stands under the box, and what was typed stays in it. */
export function OpenForm({ frame, typed = '', faults = [], unsent }: Props) {
  const { words } = frame
  const isWrong = faults.length > 0
  return (
    <form class="baken-block" method="post" action={frame.pathTo('code')} autocomplete="off" data-talk="open">
      {unsent && unsent.text !== '' ? (
        <UnsentPart frame={frame} unsent={unsent} />
      ) : (
        <template data-unsent>
          <UnsentPart frame={frame} unsent={{ text: '', of: '', asked: '' }} />
        </template>
      )}
      <div class="baken-field">
        <label class="baken-label" for="code">
          {words('conversation.code_label')}
        </label>
        <p class="baken-hint" id="code-hint">
          {words('conversation.code_hint')}
        </p>
        <div id="code-error" data-faults>
          {faults.map((text) => (
            <ErrorLine key={text} text={text} />
          ))}
        </div>
        <textarea
          class="baken-input"
          id="code"
          name="code"
          rows={4}
          maxLength={1_000}
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby="code-hint code-error"
          value={typed}
        />
      </div>
      <div class="baken-buttons">
        <Button look="primary">{words('conversation.open')}</Button>
      </div>
      <p role="status" data-working />
      <p class="baken-hint" data-sealed-by="server">
        {words('conversation.code_server')}
      </p>
      <FaultTemplates frame={frame} />
    </form>
  )
}

function UnsentPart({ frame, unsent: { text, of, asked } }: { frame: PublicFrame; unsent: Unsent }) {
  return (
    <div class="baken-block">
      <UnsentBox frame={frame} text={text} />
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="asked" value={asked} />
    </div>
  )
}

/** What somebody wrote and could not send, where they can read and change it. */
export function UnsentBox({ frame: { words }, text }: { frame: PublicFrame; text: string }) {
  return <Box name="text" label={words('conversation.say_not_sent')} value={text} rows={4} most={LONGEST_TEXT} />
}
