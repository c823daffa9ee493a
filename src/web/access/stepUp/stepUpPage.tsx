import type { StepUpWay } from '../../../services/access/signIn/accountTypes.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { PasskeyForm } from '../passkeyForm.tsx'
import { CodeField, type Turned, TurnedNotice } from '../signIn/signInPage.tsx'

type Props = { frame: Frame; way: StepUpWay; turned?: Turned | undefined }

/** Before something that weighs: show once more that it is you. Then one goes back to what was asked. */
export function StepUpPage({ frame, way, turned }: Props) {
  const { words } = frame
  const title = words('signIn.confirm_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        <p>{words('signIn.confirm_lead')}</p>
        <TurnedNotice frame={frame} turned={turned} />
        <Way frame={frame} way={way} />
        <p class="baken-small baken-muted">{words('signIn.confirm_kept')}</p>
      </Door>
    </Page>
  )
}

function Way({ frame, way }: Pick<Props, 'frame' | 'way'>) {
  const { words } = frame
  if (way === 'passkey') {
    return (
      <PasskeyForm frame={frame} kind="get" action={`${paths.stepUp}/passkey`} label={words('signIn.with_passkey')} />
    )
  }
  if (way === 'provider') {
    return (
      <LinkButton look="primary" big icon="key" href={`${paths.stepUp}/visit`}>
        {words('signIn.with_organisation')}
      </LinkButton>
    )
  }
  if (way === 'demo') {
    return (
      <form class="baken-form" method="post" action={`${paths.stepUp}/demo`}>
        <p>{words('signIn.confirm_demo')}</p>
        <Button look="primary" big icon="key">
          {words('signIn.confirm')}
        </Button>
      </form>
    )
  }
  return (
    <form class="baken-form" method="post" action={`${paths.stepUp}/password`}>
      <Field
        id="password"
        name="password"
        type="password"
        label={words('signIn.password')}
        autocomplete="current-password"
        required
      />
      <CodeField frame={frame} />
      <Button look="primary">{words('signIn.confirm')}</Button>
    </form>
  )
}
