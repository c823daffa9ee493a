import type { OwnPasskey } from '../../../services/access/signIn/accountTypes.ts'
import { Button } from '../../look/parts/button.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import type { AccountView } from './accountView.ts'
import { AddPasskey } from './addPasskey.tsx'

/** One's passkeys: where each is, since when, and when it was last used. */
export function PasskeyPanel({ view }: { view: AccountView }) {
  const { frame, authenticators } = view
  const { words } = frame
  const { passkeys, password, totp } = authenticators
  const isLastWay = passkeys.length === 1 && !(password && totp)
  return (
    <Panel id="passkeys" title={words('signIn.passkeys_title')} flush>
      {passkeys.length > 0 && (
        <Rows
          rows={passkeys.map((passkey) => ({
            key: String(passkey.id),
            what: <bdi>{passkey.name}</bdi>,
            detail: about(passkey),
            act: (
              <form method="post" action={`${paths.passkey(passkey.id)}/removal`}>
                <Button
                  look="plain"
                  id={`remove-${passkey.id}`}
                  refused={isLastWay ? words('signIn.last_way') : undefined}
                >
                  {words('signIn.remove')}
                  <span class="baken-hidden"> {passkey.name}</span>
                </Button>
              </form>
            ),
          }))}
        />
      )}
      <div class="baken-panel__body">
        <p class="baken-hint">{words(passkeys.length > 0 ? 'signIn.passkeys_hint' : 'signIn.passkeys_none')}</p>
        <Fold summary={words('signIn.passkey_add')}>
          <AddPasskey frame={frame} plain />
        </Fold>
      </div>
    </Panel>
  )

  function about({ added, used, backedUp }: OwnPasskey): string {
    const day = (moment: string) => momentText(moment, view)
    return [
      words(backedUp ? 'signIn.passkey_copied' : 'signIn.passkey_one_device'),
      words('signIn.passkey_added', { moment: day(added) }),
      used === null ? words('signIn.passkey_unused') : words('signIn.passkey_used', { moment: day(used) }),
    ].join(' ')
  }
}
