import type { PublicWordKey } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { PublicPage } from '../shell/publicPage.tsx'

type Part = { readonly id: string; readonly title: PublicWordKey; readonly points: readonly PublicWordKey[] }

/** What can be done first, and what this site can't do last: so that nobody trusts it with more than it holds. */
const parts: readonly Part[] = [
  {
    id: 'exit',
    title: 'public.exit_title',
    points: ['public.exit_goes', 'public.exit_back', 'public.exit_close', 'public.exit_tabs', 'public.exit_history'],
  },
  {
    id: 'history',
    title: 'public.history_title',
    points: ['public.history_open', 'public.history_only', 'public.history_search', 'public.history_account'],
  },
  { id: 'private', title: 'public.private_title', points: ['public.private_open', 'public.private_not'] },
  {
    id: 'device',
    title: 'public.device_title',
    points: ['public.device_other', 'public.device_shared', 'public.device_calls'],
  },
  { id: 'spyware', title: 'public.spyware_title', points: ['public.spyware_what', 'public.spyware_sign'] },
  { id: 'does', title: 'public.does_title', points: ['public.does_keeps', 'public.does_loads', 'public.does_not'] },
]

/** Safe browsing, in plain words: history, a shared phone, a private window, a program that looks along, and what this site can't do. */
export function SaferPage({ frame }: { frame: PublicFrame }) {
  const { words } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('public.safer_title')}</h1>
        <p class="baken-lead">{words('public.safer_lead')}</p>
      </div>
      {parts.map(({ id, title, points }) => (
        <section key={id} class="baken-block baken-text" aria-labelledby={id}>
          <h2 id={id}>{words(title)}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{words(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a class="baken-target" href={frame.pathTo('home')}>
          {words('public.to_first')}
        </a>
      </p>
    </PublicPage>
  )
}
