import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Who else has this case open, and that somebody wrote in it: filled by script while the page is looked at, and empty without. */
export function LiveBand({ view: { frame, actor, shown } }: { view: ChapterView }) {
  const { words } = frame
  const { number, version } = shown.state
  const role = databaseRoleOf(actor.role)
  if (role !== 'caseworker' && role !== 'manager') return null
  return (
    <div class="baken-live" data-live={paths.caseStream(number)} data-version={version} role="status">
      <p data-live-present hidden />
      <p data-live-changed hidden>
        {words('casework.live_changed')} <a href={paths.case(number)}>{words('casework.live_again')}</a>
      </p>
    </div>
  )
}
