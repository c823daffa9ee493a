import { Icon } from '../../look/parts/icon.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Who else has this case open, and that somebody wrote in it: filled by script while the page is looked at, and empty without. */
export function LiveBand({ view: { frame, shown } }: { view: ChapterView }) {
  const { words } = frame
  const { number, version } = shown.state
  return (
    <div class="baken-live" data-live={paths.caseStream(number)} data-version={version} role="status">
      <p data-live-present hidden />
      <p data-live-changed hidden>
        {words('casework.live_changed')} <a href={paths.case(number)}>{words('casework.live_again')}</a>
      </p>
      <Gone frame={frame} />
    </div>
  )
}

/** For pages that show something of a case without its head: they are emptied, too, when the case may not be seen any more. */
export function LiveWatch({ frame, number }: { frame: Frame; number: string }) {
  return (
    <div data-live={paths.caseStream(number)} hidden>
      <Gone frame={frame} />
    </div>
  )
}

/** What takes the place of the page then. */
function Gone({ frame: { words, home } }: { frame: Frame }) {
  return (
    <template data-live-gone>
      <main class="baken-lock" tabIndex={-1}>
        <Icon name="lock" />
        <h1>{words('casework.live_gone_title')}</h1>
        <p>{words('casework.live_gone')}</p>
        <p>
          <a href={home}>{words('casework.live_gone_on')}</a>
        </p>
      </main>
    </template>
  )
}
