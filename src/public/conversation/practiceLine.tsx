import { CallNumber } from '../shell/callNumber.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** The first line of each conversation in practice: that nobody reads it, and whom to call. */
export function PracticeLine({ frame: { words, help } }: { frame: PublicFrame }) {
  return (
    <p class="baken-warned">
      <span>
        <b>{words('conversation.practice_talk')}</b> <CallNumber line={help.danger} />
        {help.fromAbroad.map((line) => (
          <>
            {words('public.comma')}
            <CallNumber key={line.code} line={line} />
          </>
        ))}
      </span>
    </p>
  )
}
