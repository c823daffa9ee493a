import type { PublicWordKey } from '../../messages/publicWords.ts'
import { possibleActs, type TalkAct, type TalkStanding } from '../../services/conversations/talkStanding.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { Hidden } from './formParts.tsx'
import { UnsentBox } from './openForm.tsx'

type Props = {
  frame: PublicFrame
  standing: TalkStanding
  /** How long a deletion waits, in days. */
  graceDays: number
  /** What waits until something may be written again. */
  unsent?: string
}

type Said = { readonly title: PublicWordKey; readonly text: PublicWordKey; readonly button: PublicWordKey }

const said = {
  withdraw: {
    title: 'conversation.withdraw_title',
    text: 'conversation.withdraw_text',
    button: 'conversation.withdraw',
  },
  resume: { title: 'conversation.resume_title', text: 'conversation.resume_text', button: 'conversation.resume' },
  consent: { title: 'conversation.consent_title', text: 'conversation.consent_text', button: 'conversation.consent' },
  'take-back-consent': {
    title: 'conversation.take_back_consent_title',
    text: 'conversation.take_back_consent_text',
    button: 'conversation.take_back_consent',
  },
  'ask-deletion': {
    title: 'conversation.deletion_title',
    text: 'conversation.deletion_text',
    button: 'conversation.deletion',
  },
  'take-back-deletion': {
    title: 'conversation.keep_title',
    text: 'conversation.keep_text',
    button: 'conversation.keep',
  },
} as const satisfies Record<TalkAct, Said>

/** What else somebody may want: each folded, so that it says what follows before it can be pressed. What can't be done is not offered. */
export function TalkActs({ frame, standing, graceDays, unsent = '' }: Props) {
  const { words } = frame
  return (
    <form class="baken-steps" method="post" action={frame.pathTo('talk')} data-talk="do" data-acts>
      <Hidden fields={{ of: standing.mark }} />
      {unsent !== '' && <UnsentBox frame={frame} text={unsent} />}
      {possibleActs(standing).map((act) => (
        <details key={act} open={act === 'resume' || act === 'take-back-deletion'}>
          <summary>
            <span>{words(said[act].title)}</span>
            <Icon name="down" />
          </summary>
          <div class="baken-fold__inside">
            <p>{words(said[act].text)}</p>
            {act === 'ask-deletion' && <p>{words('conversation.deletion_days', { days: graceDays })}</p>}
            <div class="baken-buttons">
              <button class="baken-button" type="submit" name="do" value={act}>
                {words(said[act].button)}
              </button>
            </div>
          </div>
        </details>
      ))}
    </form>
  )
}
