import type { WordKey } from '../messages/words.ts'
import { type PublicFrame, PublicPage } from './publicFrame.tsx'
import { publicPaths } from './publicPaths.ts'

const said = {
  closed: { title: 'public.closed_title', text: 'public.closed' },
  missing: { title: 'public.missing_title', text: 'public.missing' },
  unavailable: { title: 'public.unavailable_title', text: 'public.unavailable' },
} as const satisfies Record<string, { title: WordKey; text: WordKey }>

export type PlainReason = keyof typeof said

/** A page with one thing to say. It does not say what the site is about. */
export function PlainPage({ frame, reason }: { frame: PublicFrame; reason: PlainReason }) {
  const { words, locale } = frame
  return (
    <PublicPage frame={frame} isPractice={false}>
      <div class="baken-block">
        <h1>{words(said[reason].title)}</h1>
        <p>{words(said[reason].text)}</p>
        {reason !== 'closed' && (
          <p>
            <a class="baken-target" href={publicPaths[locale]}>
              {words('public.to_first')}
            </a>
          </p>
        )}
      </div>
    </PublicPage>
  )
}
