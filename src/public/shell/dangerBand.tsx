import { CallNumber } from './callNumber.tsx'
import type { PublicFrame } from './publicFrame.ts'

/**
 * What to call in danger, on every page. 112 is certain; the number to call from abroad says so as long as nobody checked it, and stands alone
 * for who is there: 112 would call the police of that country.
 */
export function DangerBand({ frame: { words, help, isAbroad } }: { frame: PublicFrame }) {
  const [first] = help.fromAbroad
  const calls = [{ said: words('public.danger'), line: isAbroad && first ? first : help.danger }]
  if (first && !isAbroad) calls.push({ said: words('public.danger_from_abroad'), line: first })
  return (
    <section class="baken-112" aria-label={words('public.danger_label')}>
      <p>
        {calls.map(({ said, line }) => (
          <span key={line.code}>
            {said} <CallNumber line={line} />{' '}
            {line !== help.danger && line.standing !== 'checked' && <small>{words('public.unchecked')}</small>}
          </span>
        ))}
      </p>
    </section>
  )
}
