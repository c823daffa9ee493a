import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** What never leaves the hub, and where everything that is shared stands. */
export function NeverPanel({ view }: { view: ChapterView }) {
  const { frame, shown } = view
  const { words } = frame
  return (
    <Panel id="never" title={words('sharing.never')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('sharing.never_addresses')}</p>
        <p>{words('sharing.never_texts_account')}</p>
        <p>{words('sharing.never_texts_outside')}</p>
        <p>{words('sharing.never_family')}</p>
        <p>
          <a href={`${paths.caseAccess(shown.state.number)}#shares`}>{words('sharing.all_shares')}</a>
        </p>
      </div>
    </Panel>
  )
}
