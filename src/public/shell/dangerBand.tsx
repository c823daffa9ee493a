import { CallNumber } from './callNumber.tsx'
import type { PublicFrame } from './publicFrame.ts'

/** What to call in danger, on every page. 112 is certain; the number to call from abroad says so as long as nobody checked it. */
export function DangerBand({ frame: { words, help } }: { frame: PublicFrame }) {
  const [first] = help.fromAbroad
  return (
    <section class="baken-112" aria-label={words('public.danger_label')}>
      <p>
        <span>
          {words('public.danger')} <CallNumber line={help.danger} />
        </span>
        {first && (
          <span>
            {words('public.danger_from_abroad')} <CallNumber line={first} />{' '}
            {first.standing !== 'checked' && <small>{words('public.unchecked')}</small>}
          </span>
        )}
      </p>
    </section>
  )
}
