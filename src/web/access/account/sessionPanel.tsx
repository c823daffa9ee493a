import type { OwnSession } from '../../../services/access/signIn/accountTypes.ts'
import { Button } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import type { AccountView } from './accountView.ts'

/** Where somebody is signed in. A session that is not theirs they can end at once. */
export function SessionPanel({ view }: { view: AccountView }) {
  const { words } = view.frame
  const hasOthers = view.sessions.some(({ current }) => !current)
  return (
    <Panel
      id="sessions"
      title={words('signIn.sessions_title')}
      flush
      foot={words(hasOthers ? 'signIn.sessions_hint' : 'signIn.sessions_only')}
    >
      <Rows
        rows={view.sessions.map((session) => ({
          key: String(session.id),
          what: <bdi>{session.device}</bdi>,
          detail: about(session),
          act: session.current ? <Status kind="neutral">{words('signIn.session_this')}</Status> : <End {...session} />,
        }))}
      />
      {hasOthers && (
        <form class="baken-panel__body" method="post" action={`${paths.sessions}/others/end`}>
          <Button>{words('signIn.sessions_end_others')}</Button>
        </form>
      )}
    </Panel>
  )

  function End({ id, device }: OwnSession) {
    return (
      <form method="post" action={`${paths.session(id)}/end`}>
        <Button>
          {words('signIn.session_end')}
          <span class="baken-hidden"> {device}</span>
        </Button>
      </form>
    )
  }

  function about({ method, address, begun, seen }: OwnSession): string {
    return words('signIn.session_about', {
      method: words(`signIn.method_${method}`),
      address,
      begun: momentText(begun, view),
      seen: momentText(seen, view),
    })
  }
}
