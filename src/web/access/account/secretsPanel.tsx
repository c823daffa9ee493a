import { Button, LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import type { AccountView } from './accountView.ts'

/** The way in without a passkey: a password with an app, and codes for when both are lost. */
export function SecretsPanel({ view }: { view: AccountView }) {
  const { words } = view.frame
  const { password, totp, recoveryCodesLeft: left } = view.authenticators
  return (
    <Panel id="secrets" title={words('signIn.secrets_title')} flush>
      <Rows
        rows={[
          {
            key: 'password',
            what: words('signIn.password'),
            detail: password ? since(password.set) : words('signIn.not_set'),
            act: (
              <LinkButton href={paths.password}>
                {words(password ? 'signIn.password_change' : 'signIn.password_set')}
              </LinkButton>
            ),
          },
          {
            key: 'app',
            what: words('signIn.app'),
            detail: totp ? since(totp.confirmed) : words('signIn.not_set'),
            act: <LinkButton href={paths.app}>{words(totp ? 'signIn.app_link_other' : 'signIn.app_link')}</LinkButton>,
          },
          {
            key: 'codes',
            what: words('signIn.codes'),
            detail: words('signIn.codes_left', { count: left }),
            act: password && (
              <form method="post" action={paths.recoveryCodes}>
                <Button>{words(left > 0 ? 'signIn.codes_make_new' : 'signIn.codes_make')}</Button>
              </form>
            ),
          },
        ]}
      />
      <div class="baken-panel__foot">{words('signIn.secrets_hint')}</div>
    </Panel>
  )

  function since(moment: string): string {
    return words('signIn.since', { moment: momentText(moment, view) })
  }
}
