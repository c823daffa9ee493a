import type { ComponentChildren } from 'preact'
import type { WordKey } from '../../messages/words.ts'
import { Button } from '../look/parts/button.tsx'
import { Icon } from '../look/parts/icon.tsx'
import type { Frame } from '../look/shell/frame.ts'

/** What can go wrong between a browser and an authenticator, as the script of the page names it. */
const problems = {
  cancelled: 'signIn.passkey_cancelled',
  known: 'signIn.passkey_known',
  unsupported: 'signIn.passkey_unsupported',
  failed: 'signIn.passkey_failed',
} as const satisfies Readonly<Record<string, WordKey>>

type Props = {
  frame: Frame
  /** `get` asks for a passkey that there is, `create` makes one. */
  kind: 'get' | 'create'
  /** Where the answer is sent; the options come from the address below it. */
  action: string
  label: string
  /** What stands above the button. */
  children?: ComponentChildren
  plain?: boolean | undefined
}

/** A form that an authenticator fills in. Without script it is not there, and a sentence says why. */
export function PasskeyForm({ frame, kind, action, label, children, plain }: Props) {
  const { words, assetPath } = frame
  return (
    <>
      <form
        class="baken-form"
        method="post"
        action={action}
        data-passkey={kind}
        data-options={`${action}/options`}
        data-needs-script
        hidden
      >
        {children}
        <input type="hidden" name="response" />
        {plain ? (
          <Button icon="key">{label}</Button>
        ) : (
          <Button look="primary" big icon="key">
            {label}
          </Button>
        )}
        <div role="alert">
          {Object.entries(problems).map(([code, key]) => (
            <p key={code} class="baken-error" data-problem={code} hidden>
              <Icon name="danger" />
              <span>{words(key)}</span>
            </p>
          ))}
        </div>
      </form>
      <noscript>
        <p class="baken-hint">{words('signIn.passkey_needs_script')}</p>
      </noscript>
      <script src={assetPath('passkeys.js')} />
    </>
  )
}
