import type { NewTotp } from '../../../services/access/signIn/accountTypes.ts'
import { Button } from '../../look/parts/button.tsx'
import { Door } from '../../look/parts/door.tsx'
import { Drawing } from '../../look/parts/drawing.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CodeField } from '../signIn/signInPage.tsx'

/** `begin`: before there is a secret. `link`: the secret, this once. `again`: the code was not the one of this moment. */
export type AppStep =
  | { readonly kind: 'begin' }
  | { readonly kind: 'link'; readonly totp: NewTotp }
  | { readonly kind: 'again' }

type Props = { frame: Frame; back: string; step: AppStep }

/** Links an authenticator app: a picture to scan, the same as text, and the first code as proof. */
export function AppPage({ frame, back, step }: Props) {
  const { words } = frame
  const title = words('signIn.app_title')
  return (
    <Page frame={frame} title={title}>
      <Door about={words('signIn.about')}>
        <h1>{title}</h1>
        {step.kind === 'begin' && <p>{words('signIn.app_lead')}</p>}
        {step.kind === 'link' && <Secret frame={frame} totp={step.totp} />}
        {step.kind !== 'begin' && (
          <form class="baken-form" method="post" action={`${paths.app}/code`}>
            <CodeField frame={frame} error={step.kind === 'again' ? words('signIn.app_wrong') : undefined} />
            <Button look="primary">{words('signIn.app_confirm')}</Button>
          </form>
        )}
        {step.kind !== 'link' && (
          <form method="post" action={paths.app}>
            {step.kind === 'begin' ? (
              <Button look="primary">{words('signIn.app_show')}</Button>
            ) : (
              <Button look="plain">{words('signIn.app_show_again')}</Button>
            )}
          </form>
        )}
        <p>
          <a href={back}>{words('signIn.back')}</a>
        </p>
      </Door>
    </Page>
  )
}

function Secret({ frame: { words }, totp }: { frame: Frame; totp: NewTotp }) {
  return (
    <>
      <ol class="baken-list baken-list--numbered">
        <li>{words('signIn.app_step_scan')}</li>
        <li>{words('signIn.app_step_code')}</li>
      </ol>
      <div class="baken-qr" role="img" aria-label={words('signIn.app_picture')}>
        <Drawing svg={totp.qr} />
      </div>
      <div>
        <p class="baken-hint">{words('signIn.app_by_hand')}</p>
        <p class="baken-secret">{totp.text}</p>
      </div>
    </>
  )
}
