import type { WordKey } from '../../../messages/words.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

/** Why a password was not taken, and what makes a better one. */
const reasons = {
  'too-short': 'signIn.password_too_short',
  'too-long': 'signIn.password_too_long',
  common: 'signIn.password_common',
  guessable: 'signIn.password_guessable',
  unequal: 'signIn.password_unequal',
} as const satisfies Readonly<Record<string, WordKey>>

type Props = { frame: Frame; back: string; why?: keyof typeof reasons | undefined }

/** A new password, typed twice. It is never shown again, and it works together with an app only. */
export function PasswordPage({ frame, back, why }: Props) {
  const { words } = frame
  const title = words('signIn.password_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <p>{words('signIn.password_lead')}</p>
        <form class="baken-form" method="post" action={paths.password}>
          <Field
            id="password"
            name="password"
            type="password"
            label={words('signIn.password_new')}
            hint={words('signIn.password_hint')}
            error={why === undefined ? undefined : words(reasons[why])}
            autocomplete="new-password"
            required
          />
          <Field
            id="again"
            name="again"
            type="password"
            label={words('signIn.password_again')}
            autocomplete="new-password"
            required
          />
          <Button look="primary">{words('signIn.password_save')}</Button>
        </form>
        <p>
          <a href={back}>{words('signIn.back')}</a>
        </p>
      </Door>
    </Page>
  )
}
