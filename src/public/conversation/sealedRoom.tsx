import { LONGEST_TEXT } from '../../boundary/conversations/sentByForm.ts'
import { mayWrite, type TalkStanding } from '../../services/conversations/talkStanding.ts'
import { Button } from '../../web/look/parts/button.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { Box, Hidden } from './formParts.tsx'
import { OpenForm } from './openForm.tsx'
import { PicturesField } from './picturesField.tsx'
import { PracticeLine } from './practiceLine.tsx'
import { RoomTemplates } from './roomTemplates.tsx'
import { Sentences } from './sentences.tsx'
import { StandingLines } from './standingLines.tsx'
import { StopButtons } from './stopButtons.tsx'
import { TalkActs } from './talkActs.tsx'
import type { TalkSetting } from './talkSetting.ts'

type Props = { frame: PublicFrame; standing: TalkStanding; setting: TalkSetting }

/**
 * The room of a conversation that a browser opened: all that is sealed, the script fills in. Whoever comes without its keys, as after a
 * refresh or without script, is asked for the code.
 */
export function SealedRoomPage({ frame, standing, setting }: Props) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <h1>{words('conversation.talk_title')}</h1>
      <div class="baken-block" data-needs-code>
        <p class="baken-lead">{words('conversation.again_lead')}</p>
        <OpenForm frame={frame} />
      </div>
      <div
        class="baken-block"
        data-talk-room
        data-time-zone={setting.timeZone}
        data-comma={words('public.comma')}
        data-language={frame.language.code}
        hidden
      >
        <section class="baken-block" aria-label={words('conversation.talk_said')}>
          {frame.isDemo && <PracticeLine frame={frame} />}
          <ol class="baken-lines" data-lines aria-live="polite" />
        </section>
        <p class="baken-hint" role="status" data-live />
        <p class="baken-hint" data-read />
        <StandingLines frame={frame} standing={standing} setting={setting} />
        <StopButtons frame={frame} hasCover />
        {mayWrite(standing) && <AddForm frame={frame} mark={standing.mark} />}
        <TalkActs frame={frame} standing={standing} graceDays={setting.terms.graceDays} />
      </div>
      <RoomTemplates frame={frame} />
      <Sentences frame={frame} />
    </PublicPage>
  )
}

/** Room to write, also for pictures. */
function AddForm({ frame, mark }: { frame: PublicFrame; mark: string }) {
  const { words } = frame
  return (
    <form class="baken-block" method="post" action={frame.pathTo('talk')} autocomplete="off" data-talk="add">
      <Hidden fields={{ do: 'write', of: mark }} />
      <Box name="text" label={words('conversation.add_label')} value="" rows={3} most={LONGEST_TEXT} />
      <PicturesField frame={frame} />
      <div class="baken-buttons">
        <Button look="primary">{words('conversation.add')}</Button>
      </div>
    </form>
  )
}
