import type { ComponentChildren } from 'preact'
import { Button, type ButtonLook } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { KeyGoes } from './keyGoes.tsx'
import type { PersonView } from './personView.ts'

/** What can be done with an account as a whole; each with what it means before it is done. */
export function PersonActions({ view }: { view: PersonView }) {
  const { frame, account } = view
  const { words } = frame
  const { person, status } = account
  return (
    <Panel id="actions" title={words('administration.actions')}>
      <div class="baken-stack">
        {status === 'invited' && (
          <Action action={paths.personPart(person, 'invitation')} label={words('administration.invite_again')} />
        )}
        {status === 'active' && (
          <Action
            action={paths.personPart(person, 'reset')}
            label={words('administration.reset')}
            hint={words('administration.reset_hint')}
          />
        )}
        {status === 'disabled' ? (
          <Action action={paths.personPart(person, 'status')} label={words('administration.enable')}>
            <input type="hidden" name="status" value="active" />
          </Action>
        ) : (
          <Action
            action={paths.personPart(person, 'status')}
            label={words('administration.disable')}
            hint={words('administration.disable_hint')}
            look="danger"
          >
            <input type="hidden" name="status" value="disabled" />
            <KeyGoes view={view} isRequired />
          </Action>
        )}
      </div>
    </Panel>
  )
}

type ActionProps = { action: string; label: string; hint?: string; look?: ButtonLook; children?: ComponentChildren }

function Action({ action, label, hint, look, children }: ActionProps) {
  return (
    <form class="baken-stack baken-stack--tight" method="post" action={action}>
      {children}
      {hint !== undefined && <p class="baken-muted">{hint}</p>}
      <Button look={look}>{label}</Button>
    </form>
  )
}
