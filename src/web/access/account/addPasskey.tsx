import { Field } from '../../look/forms/field.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'
import { PasskeyForm } from '../passkeyForm.tsx'

/** Makes a passkey for one's own account, on this device or on a key. */
export function AddPasskey({ frame, plain }: { frame: Frame; plain?: boolean }) {
  const { words } = frame
  return (
    <PasskeyForm frame={frame} kind="create" action={paths.passkeys} label={words('signIn.passkey_add')} plain={plain}>
      <Field
        id="passkey-name"
        name="name"
        label={words('signIn.passkey_name')}
        hint={words('signIn.passkey_name_hint')}
        maxLength={60}
        autocomplete="off"
      />
    </PasskeyForm>
  )
}
