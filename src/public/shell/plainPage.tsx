import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicFrame } from './publicFrame.ts'
import { PublicPage } from './publicPage.tsx'

const said = {
  missing: { title: 'public.missing_title', text: 'public.missing' },
  unreadable: { title: 'public.unreadable_title', text: 'public.unreadable' },
  unavailable: { title: 'public.unavailable_title', text: 'public.unavailable' },
} as const satisfies Record<string, { title: PublicWordKey; text: PublicWordKey }>

export type PlainReason = keyof typeof said

/** A page with one thing to say: what went wrong, and where to go on. */
export function PlainPage({ frame, reason }: { frame: PublicFrame; reason: PlainReason }) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words(said[reason].title)}</h1>
        <p>{words(said[reason].text)}</p>
        <p>
          <a class="baken-target" href={frame.pathTo('home')}>
            {words('public.to_first')}
          </a>
        </p>
      </div>
    </PublicPage>
  )
}
