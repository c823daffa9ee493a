import { PRACTICE_PASSPHRASE, passphraseFaults } from '../../../domain/conversations/passphrase.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { OwnKey } from '../../../services/conversations/readerKeys.ts'
import { Button } from '../../look/parts/button.tsx'
import { paths } from '../../shell/paths.ts'
import { FormSays } from '../formSays.tsx'
import { PassphraseField } from '../passphraseField.tsx'
import { sealedKeyOf } from '../unlockForm.tsx'
import type { ReadingKeyView } from './readingKeyView.ts'

type Props = {
  view: ReadingKeyView
  /** The key that is sealed anew; missing when a new one is made. */
  own?: OwnKey
}

/** Makes a key, or seals the one there is by something new. All of it happens in the browser; no field has a name, so none is ever sent. */
export function NewSealForm({ view: { frame, person, demo }, own }: Props) {
  const { words } = frame
  return (
    <form
      class="baken-form"
      data-new-seal
      data-needs-script
      hidden
      data-address={own ? paths.readingKeySeal : paths.readingKey}
      data-known={person.name}
      data-key-name={words('readingKey.title')}
      data-practice={demo ? '' : undefined}
      data-owner={String(person.number)}
      {...readingKeyPlaces}
      {...(own && sealedKeyOf(own, person.number))}
    >
      {own?.sealed_by === 'passphrase' && (
        <PassphraseField
          id="passphrase-now"
          part="data-passphrase"
          label={words('readingKey.passphrase_now')}
          hint={demo ? words('readingKey.practice_hint', { passphrase: PRACTICE_PASSPHRASE }) : undefined}
        />
      )}
      <div class="baken-buttons">
        <Button type="button" part="suggest">
          {words('readingKey.suggest')}
        </Button>
      </div>
      <p data-suggested hidden>
        {words('readingKey.suggested')} <code class="baken-secret" />
      </p>
      <PassphraseField
        id="passphrase-new"
        part="data-new-passphrase"
        label={words('readingKey.passphrase_new')}
        hint={words('readingKey.passphrase_hint')}
      />
      <PassphraseField id="passphrase-again" part="data-again" label={words('readingKey.passphrase_again')} />
      <FormSays frame={frame} problems={{ ...faultTexts, ...otherTexts(own) }} />
      <div class="baken-buttons">
        <Button look="primary" icon="key">
          {words(own ? 'readingKey.save' : 'readingKey.make')}
        </Button>
        <Button part="by-passkey" hidden>
          {words(own ? 'readingKey.save_by_passkey' : 'readingKey.make_by_passkey')}
        </Button>
      </div>
    </form>
  )
}

/** Where the script of the page asks for something to open, and says what it was. */
export const readingKeyPlaces = {
  'data-page': paths.readingKey,
  'data-probe': paths.readingKeyProbe,
  'data-proof': paths.readingKeyProof,
}

const faultTexts = Object.fromEntries(passphraseFaults.map((fault) => [fault, `readingKey.fault_${fault}` as const]))

function otherTexts(own: OwnKey | undefined): Readonly<Record<string, WordKey>> {
  const wrong = own?.sealed_by === 'passkey' ? 'readingKey.wrong_passkey' : 'readingKey.wrong_passphrase'
  return {
    failed: 'readingKey.failed',
    changed: 'readingKey.key_changed',
    no_passkey: 'readingKey.no_passkey',
    ...(own && { wrong }),
  }
}
