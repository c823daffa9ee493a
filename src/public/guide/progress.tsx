import type { Tongue } from '../../outputs/guide/tongue.ts'

/** How far one is. */
export function Progress({ tongue, number, total }: { tongue: Tongue; number: number; total: number }) {
  return (
    <p class="baken-progress">
      <span class="baken-progress__dots" aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <i key={at} class={stateOf(at + 1, number)} />
        ))}
      </span>
      {tongue.words('guide.progress', { number, total })}
    </p>
  )
}

function stateOf(at: number, number: number): string | undefined {
  if (at === number) return 'now'
  return at < number ? 'done' : undefined
}
