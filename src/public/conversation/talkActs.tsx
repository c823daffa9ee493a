import type { ComponentChildren } from 'preact'
import type { TalkAct, TalkStanding } from '../../services/conversations/talkStanding.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'

type Props = { frame: PublicFrame; standing: TalkStanding }

/** What else somebody may want: each folded, so that it says what follows before it can be pressed. */
export function TalkActs({ frame, standing }: Props) {
  const { words } = frame
  const { isWithdrawn, deletion } = standing
  return (
    <form class="baken-steps" method="post" action={frame.pathTo('talk')} data-talk="do">
      {!isWithdrawn && (
        <Act title={words('conversation.withdraw_title')} act="withdraw" button={words('conversation.withdraw')}>
          <p>{words('conversation.withdraw_text')}</p>
        </Act>
      )}
      {deletion !== 'reporter' && (
        <Act title={words('conversation.deletion_title')} act="ask-deletion" button={words('conversation.deletion')}>
          <p>{words('conversation.deletion_text')}</p>
        </Act>
      )}
    </form>
  )
}

type ActProps = { title: string; act: TalkAct; button: string; children: ComponentChildren }

function Act({ title, act, button, children }: ActProps) {
  return (
    <details data-act={act}>
      <summary>
        <span>{title}</span>
        <Icon name="down" />
      </summary>
      <div class="baken-fold__inside">
        {children}
        <div class="baken-buttons">
          <button class="baken-button" type="submit" name="do" value={act}>
            {button}
          </button>
        </div>
      </div>
    </details>
  )
}
