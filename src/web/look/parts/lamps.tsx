import type { ComponentChildren } from 'preact'

export type Lamp = {
  readonly key: string
  readonly place: 'done' | 'here' | 'ahead'
  readonly title: string
  /** For who cannot see which lamps burn. */
  readonly said: string
  readonly detail?: ComponentChildren
}

/** Steps as lamps along a line: burning, the one that comes now, dark. */
export function Lamps({ lamps }: { lamps: readonly Lamp[] }) {
  return (
    <ol class="baken-lamps">
      {lamps.map(({ key, place, title, said, detail }) => (
        <li key={key} class={`is-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
          <span>
            <b>{title}</b>
            <span class="baken-hidden">, {said}</span>
            {detail !== undefined && <small>{detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** How far it is, at a glance; the words stand beside it. */
export function Meter({ lamps }: { lamps: readonly Lamp[] }) {
  return (
    <div class="baken-meter" aria-hidden="true">
      {lamps.map(({ key, place }) => (
        <i key={key} class={`is-${place}`} />
      ))}
    </div>
  )
}
