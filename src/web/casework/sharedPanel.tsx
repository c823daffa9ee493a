import { labelOf } from '../../domain/codes/codeList.ts'
import { shareText } from '../../outputs/access/shareText.ts'
import { Panel } from '../look/parts/panel.tsx'
import { Rows } from '../look/parts/rows.tsx'
import type { ChapterView } from './chapters/chapterView.ts'

/** What the reader's organisation was given of this case, on which ground, for what and until when; and that the rest was not. */
export function SharedPanel({ view: { frame, shown, profile, timeZone } }: { view: ChapterView }) {
  const { words, locale } = frame
  if (!shown.shares) return null
  const rows = shown.shares.map((share) => {
    const ground = labelOf(profile.casework.share_grounds, share.ground, locale) ?? share.ground
    const { areas, why } = shareText({ ...share, ground }, { words, locale, timeZone })
    return { key: String(share.id), what: <b>{areas}</b>, detail: why }
  })
  return (
    <Panel id="shared" title={words('casework.shared_title')} look="lit" flush foot={words('casework.shared_rest')}>
      <Rows rows={rows} />
    </Panel>
  )
}
