import type { PublicFrame } from '../shell/publicFrame.ts'
import { LEAVE } from '../shell/publicPaths.ts'

/** To stop ends the session and goes to another site. `hasCover`: a script can hide the page and keep it open. */
export function StopButtons({ frame, hasCover }: { frame: PublicFrame; hasCover?: boolean }) {
  const { words } = frame
  return (
    <p class="baken-quick">
      <a class="baken-button" href={LEAVE} rel="noreferrer" data-leave={frame.elsewhere}>
        {words('conversation.leave')}
      </a>
      {hasCover && (
        <button class="baken-button" type="button" data-cover>
          {words('conversation.somebody')}
        </button>
      )}
    </p>
  )
}
