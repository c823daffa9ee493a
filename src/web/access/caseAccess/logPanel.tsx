import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import type { AccessView } from './accessView.ts'

/** The way to who looked at the case, for its owner and for managers; to all others that page does not exist. */
export function LogPanel({ view: { frame, actor, access } }: { view: AccessView }) {
  const { words } = frame
  if (databaseRoleOf(actor.role) !== 'manager' && access.owner?.person !== actor.person) return null
  return (
    <Panel id="log" title={words('caseAccess.log_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('caseAccess.log_lead')}</p>
        <div class="baken-buttons">
          <LinkButton href={paths.caseAccessLog(access.number)} icon="eye">
            {words('caseAccess.log_link')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  )
}
