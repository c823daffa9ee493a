import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { NameField, type SignInView, TurnedNotice } from './signInPage.tsx'

/** For who lost the phone or the key: a code that works once, and then a new way in. */
export function RecoveryPage({ view: { frame, name, turned } }: { view: SignInView }) {
  const { words } = frame
  const title = words('signIn.recovery_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <p>{words('signIn.recovery_lead')}</p>
        <TurnedNotice frame={frame} turned={turned} />
        <form class="baken-form" method="post" action={paths.signInRecovery}>
          <NameField frame={frame} name={name} />
          <Field
            id="password"
            name="password"
            type="password"
            label={words('signIn.password')}
            autocomplete="current-password"
            required
          />
          <Field
            id="recovery-code"
            name="recovery_code"
            label={words('signIn.recovery_code')}
            hint={words('signIn.recovery_code_hint')}
            autocomplete="off"
            required
          />
          <Button look="primary">{words('signIn.submit')}</Button>
        </form>
        <p>
          <a href={paths.signIn}>{words('signIn.other_way')}</a>
        </p>
      </Door>
    </Page>
  )
}
