import { areaName } from '../../../outputs/access/accessNames.ts'
import { listText } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { AccessView } from './accessView.ts'
import { ShareText } from './shareText.tsx'

/** What a partner's own organisation was given; who else sees the case, it is not told. */
export function OwnSharesPanel({ view }: { view: AccessView }) {
  const { frame, access } = view
  const { words, locale } = frame
  const rows = access.shares.map((share) => ({
    key: String(share.id),
    what: (
      <b>
        {capital(
          listText(
            share.areas.map((area) => areaName(area, words)),
            locale,
          ),
        )}
      </b>
    ),
    detail: <ShareText view={view} share={share} />,
  }))
  return (
    <Panel id="shares" title={words('casework.shared_title')} flush foot={words('casework.shared_rest')}>
      <Rows rows={rows} />
    </Panel>
  )
}
