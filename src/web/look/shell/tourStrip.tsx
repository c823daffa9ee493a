import { Button } from '../parts/button.tsx'
import type { TourBand } from './frame.ts'

/** Above a page of a case that is played: the story, what comes now, and the way to it and back. */
export function TourStrip({ band: { title, text, back, hand } }: { band: TourBand }) {
  return (
    <aside class="baken-tour" aria-label={title}>
      <div class="baken-tour__row">
        <p>
          <strong>{title}</strong> {text}
        </p>
        {hand && (
          <form method="post" action={hand.action}>
            <Button id="tour-hand">{hand.label}</Button>
          </form>
        )}
        <a href={back.href}>{back.label}</a>
      </div>
    </aside>
  )
}
