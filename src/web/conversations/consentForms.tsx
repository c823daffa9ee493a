import { refusalText } from '../../outputs/conversations/refusalText.ts'
import { Choice } from '../look/forms/choice.tsx'
import { Select } from '../look/forms/select.tsx'
import { Button } from '../look/parts/button.tsx'
import { Fold } from '../look/parts/fold.tsx'
import { Act, actOf } from './plainActs.tsx'
import type { TalkView } from './talkView.ts'

/**
 * Notes that the reporter agrees to a case: in which of their messages, and once more that they know what it means. What was noted can be
 * noted as taken back. The script lists the messages, since only the browser can read them.
 */
export function ConsentForms({ view }: { view: TalkView }) {
  return view.opened.file.consentedAt === null ? <NoteConsent view={view} /> : <NoteEnd view={view} />
}

function NoteConsent({ view }: { view: TalkView }) {
  const { words } = view.frame
  const { file } = view.opened
  const decision = actOf(view, { do: 'note-consent', message: file.written.reporter })
  if (!decision.ok && decision.error.reason === 'is_case') return null
  if (!decision.ok) {
    const { why, instead } = refusalText(words, decision.error.reason)
    return (
      <div>
        <Button id="note-consent" refused={`${why} ${instead}`}>
          {words('conversations.consent')}
        </Button>
      </div>
    )
  }
  return (
    <Fold summary={words('conversations.consent')}>
      <Act view={view} act="note-consent" button={words('conversations.consent')}>
        <p class="baken-measure">{words('conversations.consent_means')}</p>
        <div data-consent-after={file.consentEnded?.newest ?? 0}>
          <Select
            id="consent-message"
            name="message"
            label={words('conversations.consent_message')}
            hint={words('conversations.consent_message_hint')}
            any={words('conversations.consent_choose')}
            required
          />
        </div>
        <Choice type="checkbox" name="sure" value="yes" label={words('conversations.consent_sure')} required />
      </Act>
    </Fold>
  )
}

function NoteEnd({ view }: { view: TalkView }) {
  const { words } = view.frame
  return (
    <Fold summary={words('conversations.take_back_consent')}>
      <Act view={view} act="take-back-consent" button={words('conversations.take_back_consent')}>
        <p class="baken-measure">{words('conversations.take_back_consent_text')}</p>
      </Act>
    </Fold>
  )
}
