import type { PublicWordKey } from '../../messages/publicWords.ts'
import { Icon } from '../../web/look/parts/icon.tsx'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** Who asks, as the guide of the profile names it. */
const doors = [
  { who: 'victim', title: 'public.door_me', hint: 'public.door_me_hint' },
  { who: 'friend_or_relative', title: 'public.door_friend', hint: 'public.door_friend_hint' },
  { who: 'professional', title: 'public.door_work', hint: 'public.door_work_hint' },
] as const satisfies readonly { who: string; title: PublicWordKey; hint: PublicWordKey }[]

/** The ways into the guide. Each is a form: who asks is an answer, and no address holds one. */
export function Doors({ frame }: { frame: PublicFrame }) {
  const { words } = frame
  return (
    <>
      {frame.has('questions') && (
        <form class="baken-doors" method="post" action={frame.pathTo('questions')} aria-label={words('public.doors')}>
          {doors.map(({ who, title, hint }) => (
            <button key={who} class="baken-door" type="submit" name="who" value={who}>
              <b>{words(title)}</b>
              <span>{words(hint)}</span>
              <Icon name="arrow" flip />
            </button>
          ))}
        </form>
      )}
      {frame.has('read') && (
        <p>
          <a class="baken-target" href={frame.pathTo('read')}>
            {words('public.to_read')}
          </a>
        </p>
      )}
    </>
  )
}
