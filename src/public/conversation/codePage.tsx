import type { Unsent } from '../../boundary/conversations/sentByForm.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'
import { OpenForm } from './openForm.tsx'
import { Sentences } from './sentences.tsx'

type Props = {
  frame: PublicFrame
  typed?: string
  faults?: readonly string[]
  /** Somebody had a conversation open and was away. */
  isAgain?: boolean
  /** What they wrote meanwhile and could not send. */
  unsent?: Unsent
}

/** The page where a code is typed. */
export function CodePage({ frame, typed, faults, isAgain, unsent }: Props) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('conversation.back_title')}</h1>
        <p class="baken-lead">{words(isAgain ? 'conversation.again_lead' : 'conversation.back_lead')}</p>
      </div>
      <Sentences frame={frame} />
      <OpenForm
        frame={frame}
        {...(typed !== undefined && { typed })}
        {...(faults && { faults })}
        {...(unsent && { unsent })}
      />
      <div class="baken-note">
        <p>
          {words('conversation.lost_code')}{' '}
          {frame.has('write') && <a href={frame.pathTo('write')}>{words('conversation.to_write')}</a>}
        </p>
      </div>
    </PublicPage>
  )
}
