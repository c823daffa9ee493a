import { CallNumber } from '../shell/callNumber.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** In danger a call goes first, also once the form is there. */
export function CallBeforeWriting({ frame: { words, help } }: { frame: PublicFrame }) {
  const [abroad] = help.fromAbroad
  return (
    <div class="baken-help baken-if-acute" role="note">
      <p>
        <b>{words('conversation.acute_call')}</b>
      </p>
      <p>
        <CallNumber line={help.danger} />{' '}
        {abroad && (
          <>
            {words('public.danger_from_abroad')} <CallNumber line={abroad} />
          </>
        )}
      </p>
    </div>
  )
}
