import { PRACTICE_PASSPHRASE } from '../../domain/conversations/passphrase.ts'
import type { OwnKey } from '../../services/conversations/readerKeys.ts'
import { Button } from '../look/parts/button.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { FormSays } from './formSays.tsx'
import { PassphraseField } from './passphraseField.tsx'

type Props = {
  frame: Frame
  own: OwnKey
  /** The number of its owner, which is sealed in. */
  person: number
  /** In a practice environment the passphrase of invented colleagues stands beside it. */
  demo: boolean
  label?: string
  /** Where the script of the page goes on with it. */
  places?: Readonly<Record<`data-${string}`, string>>
}

/** Where a reader opens their own key, in the browser (`unlockBy`). Without script it is not there: the page says so. */
export function UnlockForm({ frame, own, person, demo, label, places }: Props) {
  const { words } = frame
  return (
    <form class="baken-form" data-unlock data-needs-script hidden {...sealedKeyOf(own, person)} {...places}>
      {own.sealed_by === 'passphrase' && (
        <PassphraseField
          id="passphrase"
          part="data-passphrase"
          label={words('readingKey.passphrase')}
          hint={demo ? words('readingKey.practice_hint', { passphrase: PRACTICE_PASSPHRASE }) : undefined}
        />
      )}
      <div class="baken-buttons">
        <Button look="primary" icon="key">
          {label ?? words(own.sealed_by === 'passkey' ? 'readingKey.open_by_passkey' : 'readingKey.open')}
        </Button>
      </div>
      <FormSays
        frame={frame}
        problems={{
          wrong: own.sealed_by === 'passkey' ? 'readingKey.wrong_passkey' : 'readingKey.wrong_passphrase',
          failed: 'readingKey.failed',
        }}
      />
    </form>
  )
}

/** What the script of a page needs to open a key: all of it sealed or public. */
export function sealedKeyOf({ recipient, sealed, sealed_by }: OwnKey, person: number) {
  return {
    'data-owner': String(person),
    'data-recipient': recipient,
    'data-sealed-by': sealed_by,
    'data-sealed': sealed?.toString('base64url') ?? '',
  }
}
