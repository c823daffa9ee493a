import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { PasskeyForm } from '../passkeyForm.tsx'

/** Why somebody is not let in: one answer for every cause, or the seconds to wait. */
export type Turned = { readonly kind: 'wrong' } | { readonly kind: 'slow'; readonly seconds: number }

export type SignInView = {
  readonly frame: Frame
  /** What was typed, so that nobody types it twice. */
  readonly name?: string | undefined
  readonly turned?: Turned | undefined
  /** With a password, which is folded away otherwise. */
  readonly withPassword?: boolean
}

/** The way in: a passkey, or name, password and code. */
export function SignInPage({ view }: { view: SignInView }) {
  const { frame, turned, withPassword } = view
  const { words } = frame
  const title = words('signIn.title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <TurnedNotice frame={frame} turned={turned} />
        <PasskeyForm frame={frame} kind="get" action={paths.signInPasskey} label={words('signIn.with_passkey')}>
          <p class="baken-hint">{words('signIn.passkey_hint')}</p>
        </PasskeyForm>
        <details class="baken-fold" open={withPassword}>
          <summary>{words('signIn.with_password')}</summary>
          <PasswordForm view={view} />
        </details>
        <ul class="baken-otherways">
          <li>
            <a href={paths.signInRecovery}>{words('signIn.with_recovery')}</a>
          </li>
          <li>
            <a href={paths.signInOrganisation}>{words('signIn.with_organisation')}</a>
          </li>
        </ul>
        <p class="baken-small baken-muted">{words('signIn.by_invitation')}</p>
      </Door>
    </Page>
  )
}

function PasswordForm({ view: { frame, name } }: { view: SignInView }) {
  const { words } = frame
  return (
    <form class="baken-form" method="post" action={paths.signInPassword}>
      <NameField frame={frame} name={name} />
      <Field
        id="password"
        name="password"
        type="password"
        label={words('signIn.password')}
        autocomplete="current-password"
        required
      />
      <CodeField frame={frame} />
      <Button>{words('signIn.submit')}</Button>
    </form>
  )
}

export function NameField({ frame: { words }, name }: { frame: Frame; name: string | undefined }) {
  return (
    <Field
      id="name"
      name="name"
      label={words('signIn.name')}
      hint={words('signIn.name_hint')}
      value={name}
      autocomplete="username"
      required
    />
  )
}

export function CodeField({ frame: { words }, error }: { frame: Frame; error?: string | undefined }) {
  return (
    <Field
      id="code"
      name="code"
      label={words('signIn.code')}
      hint={words('signIn.code_hint')}
      error={error}
      autocomplete="one-time-code"
      inputmode="numeric"
      maxLength={7}
      short
      required
    />
  )
}

/** The answer to a sign-in that failed: the same whatever was wrong. */
export function TurnedNotice({ frame: { words }, turned }: { frame: Frame; turned: Turned | undefined }) {
  if (!turned) return null
  if (turned.kind === 'wrong') {
    return (
      <Notice kind="danger" title={words('signIn.wrong_title')} answers>
        <p>{words('signIn.wrong')}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="waiting" title={words('signIn.slow_title')} answers>
      <p>{words('signIn.slow', { seconds: turned.seconds })}</p>
    </Notice>
  )
}
