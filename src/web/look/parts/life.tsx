export type LifeLight = {
  readonly key: string
  readonly place: 'done' | 'here' | 'ahead'
  readonly title: string
  /** A day in words, or why there is none. */
  readonly detail?: string | undefined
  /** For who cannot see which lights burn: "hier staat de casus nu". */
  readonly said: string
}

/** Where something stands on its road, as lights along it: lit, here, dark. */
export function Life({ label, lights }: { label: string; lights: readonly LifeLight[] }) {
  return (
    <ol class="baken-life" aria-label={label}>
      {lights.map((light) => (
        <li key={light.key} class={`is-${light.place}`} aria-current={light.place === 'here' ? 'step' : undefined}>
          <b>{light.title}</b>
          <span class="baken-hidden">, {light.said}</span>
          {light.detail !== undefined && <span class="baken-life__detail">{light.detail}</span>}
        </li>
      ))}
    </ol>
  )
}
