import type { VNode } from 'preact'
import { classNames } from '../classNames.ts'

/** Shapes drawn on 24 by 24. They stand in the page itself, so that a page carries only the icons it shows. */
const shapes = {
  arrow: <path d="M4.5 12h15M13.5 6l6 6-6 6" />,
  back: <path d="M19.5 12h-15M10.5 6l-6 6 6 6" />,
  chat: <path d="M4 4.500h16v11.500h-9l-5 4.500v-4.500H4z" />,
  changed: <path d="M20 8a8.5 8.5 0 0 0-15.5 1.500M4 4v5.500h5.500M4 16a8.5 8.5 0 0 0 15.5-1.500M20 20v-5.500h-5.5" />,
  cross: <path d="M6 6l12 12M18 6 6 18" />,
  danger: (
    <>
      <path class="baken-glyph" d="M12 2.2 23 21.500H1z" />
      <path class="baken-knock" d="M12 9v5.500M12 18v.2" />
    </>
  ),
  desk: <path d="M3.5 5h17v11h-17zM8.5 20h7M12 16v4M7 9h6M7 12h3.5" />,
  down: <path d="m5.5 9 6.5 6.500L18.5 9" />,
  exit: <path d="M10 4H4.500v16H10M15 7.500l4.5 4.5-4.5 4.500M19 12H9" />,
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  file: <path d="M6 2.500h8l5 5v14H6zM14 2.500v5h5M9 13h7M9 17h5" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.500c-5 5-5 12 0 17M12 3.500c5 5 5 12 0 17" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4.5" />
      <path d="m11.3 11.7 8.2-8.200M16 7l3 3" />
    </>
  ),
  letter: <path d="M3 5.500h18v13.500H3zM3.500 6.500l8.5 7 8.5-7" />,
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10.5" rx="2" />
      <path d="M8 10.500V7a4 4 0 0 1 8 0v3.5" />
    </>
  ),
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  neutral: <circle cx="12" cy="12" r="7.5" />,
  out: <path d="M9 5H4.500v14.500H19V15M13 4.500h6.500V11M19 5l-8.500 8.500" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c0-4 2.8-6.5 6.5-6.500s6.5 2.5 6.5 6.500M15.5 4.800a3.5 3.5 0 0 1 0 6.400M17.5 14c2.5.8 4 3 4 6" />
    </>
  ),
  pen: <path d="m4 20 1-4.500L16.5 4l3.5 3.500L8.5 19z" />,
  phone: (
    <path d="M6.5 3h3l1.7 4.6-2.2 1.800a13 13 0 0 0 5.6 5.600l1.8-2.200L21 14.500v3c0 1.9-1.6 3.5-3.5 3.500C9.5 21 3 14.5 3 6.5 3 4.6 4.6 3 6.5 3z" />
  ),
  safe: (
    <>
      <path d="M12 2.5 20 5.500v6c0 5-3.4 8.3-8 10-4.6-1.7-8-5-8-10v-6z" />
      <path d="m8.3 12 2.7 2.7 4.9-5.2" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  unequal: <path d="M4.5 9h15M4.5 15h15M16 4 8 20" />,
  up: <path d="m5.5 15.5 6.5-6.5 6.5 6.5" />,
  upload: <path d="M12 16V4M6.5 9.5 12 4l5.5 5.500M4 15.500V20h16v-4.5" />,
  waiting: <path d="M6 3h12M6 21h12M7 3c0 5 10 6 10 9s-10 4-10 9M17 3c0 5-10 6-10 9s10 4 10 9" />,
} satisfies Record<string, VNode>

export type IconName = keyof typeof shapes

export const iconNames = Object.keys(shapes) as readonly IconName[]

/** A drawing beside a word; it is silent for a screen reader, because the word says it. `flip` mirrors it from right to left. */
export function Icon({ name, flip, tone }: { name: IconName; flip?: boolean; tone?: 'waiting' | 'safe' | 'danger' }) {
  return (
    <svg
      class={classNames('baken-icon', flip && 'baken-flip', tone && `baken-tone-${tone}`)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
