import { LONGEST_TEXT } from '../../boundary/conversations/sentByForm.ts'
import type { TalkRefusal } from '../../services/conversations/reporterDoor.ts'
import type { SaidLine } from '../../services/conversations/talkRoom.ts'
import { mayWrite, type TalkStanding } from '../../services/conversations/talkStanding.ts'
import { Button } from '../../web/look/parts/button.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { Box, ErrorLine, Hidden } from './formParts.tsx'
import { PracticeLine } from './practiceLine.tsx'
import { SaidLines } from './saidLines.tsx'
import { StandingLines } from './standingLines.tsx'
import { StopButtons } from './stopButtons.tsx'
import { TalkActs } from './talkActs.tsx'
import type { TalkSetting } from './talkSetting.ts'

/** What stands in the box: what somebody wrote and could not send stays there, and why is said. */
export type TalkBox = {
  readonly text: string
  readonly error: string | undefined
  readonly refused: TalkRefusal | undefined
}

type Props = {
  frame: PublicFrame
  standing: TalkStanding
  lines: readonly SaidLine[]
  box: TalkBox
  setting: TalkSetting
}

/** A conversation whole, made on the server for who has no script: what was said, newest last, then room to write. */
export function TalkPage({ frame, standing, lines, box, setting }: Props) {
  const { words } = frame
  const ownNewest = lines.findLast(({ author }) => author === 'reporter')?.number
  return (
    <PublicPage frame={frame}>
      <h1>{words('conversation.talk_title')}</h1>
      <section class="baken-block" aria-label={words('conversation.talk_said')}>
        {frame.isDemo && <PracticeLine frame={frame} />}
        <OtherPart frame={frame} standing={standing} lines={lines} />
        <SaidLines frame={frame} lines={lines} timeZone={setting.timeZone} />
        <StandingLines frame={frame} standing={standing} setting={setting} ownNewest={ownNewest} />
        <p>
          <a class="baken-target" href={frame.pathTo('talk')}>
            {words('conversation.look')}
          </a>
        </p>
      </section>
      {box.refused && <ErrorLine text={words(`conversation.refused_${box.refused}`)} />}
      <StopButtons frame={frame} />
      {mayWrite(standing) && <WriteMore frame={frame} standing={standing} box={box} />}
      <TalkActs
        frame={frame}
        standing={standing}
        graceDays={setting.terms.graceDays}
        unsent={mayWrite(standing) ? '' : box.text}
      />
    </PublicPage>
  )
}

function WriteMore({ frame, standing, box }: Pick<Props, 'frame' | 'standing' | 'box'>) {
  const { words } = frame
  return (
    <form class="baken-block" method="post" action={frame.pathTo('talk')} autocomplete="off">
      <Hidden fields={{ do: 'write', of: standing.mark, seen: `${standing.messages}` }} />
      <Box
        name="text"
        label={words('conversation.add_label')}
        hint={words('conversation.no_pictures')}
        value={box.text}
        error={box.error}
        rows={4}
        most={LONGEST_TEXT}
      />
      <div class="baken-buttons">
        <Button look="primary">{words('conversation.add')}</Button>
      </div>
    </form>
  )
}

/** A long conversation comes in parts: what is earlier, and the way back to the newest. */
function OtherPart({ frame, standing, lines }: Pick<Props, 'frame' | 'standing' | 'lines'>) {
  const { words } = frame
  const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 0]
  const earlier = Math.max(0, first - 1 - EARLIER)
  return (
    <form class="baken-buttons" method="post" action={frame.pathTo('talk')}>
      <Hidden fields={{ do: 'show', of: standing.mark }} />
      {first > 1 && (
        <button class="baken-button" type="submit" name="after" value={earlier}>
          {words('conversation.earlier')}
        </button>
      )}
      {last > 0 && standing.messages - last > EARLIER && (
        <a class="baken-target" href={frame.pathTo('talk')}>
          {words('conversation.later')}
        </a>
      )}
    </form>
  )
}

const EARLIER = 50
