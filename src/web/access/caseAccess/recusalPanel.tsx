import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import type { AccessView } from './accessView.ts'

/** The way to keep oneself out of a case; what it means stands on the next page, which asks once. */
export function RecusalPanel({ view: { frame, access } }: { view: AccessView }) {
  const { words } = frame
  return (
    <Panel id="recusal" title={words('caseAccess.recusal_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('caseAccess.recusal_lead')}</p>
        <div class="baken-buttons">
          <LinkButton href={paths.caseRecusal(access.number)}>{words('caseAccess.recusal_link')}</LinkButton>
        </div>
      </div>
    </Panel>
  )
}
