import { Icon, type IconName } from './icon.tsx'

export type Way = {
  readonly href: string
  readonly icon: IconName
  readonly title: string
  readonly text: string
}

/** Doors to the sides of the application. */
export function Ways({ label, ways }: { label: string; ways: readonly Way[] }) {
  return (
    <nav class="baken-ways" aria-label={label}>
      <ul>
        {ways.map((way) => (
          <li key={way.href}>
            <a class="baken-way" href={way.href}>
              <Icon name={way.icon} />
              <b>{way.title}</b>
              <span>{way.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
