import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { StatusKind } from './status.tsx'

const utrechtName = {
  danger: 'utrecht-alert--error',
  waiting: 'utrecht-alert--warning',
  safe: 'utrecht-alert--ok',
  changed: 'utrecht-alert--info',
  neutral: '',
} as const satisfies Record<StatusKind, string>

export type NoticeProps = {
  kind: StatusKind
  title?: ComponentChildren
  /** Read out at once, because it answers what the person did just now. */
  answers?: boolean
  /** An address on the page, so that a browser can be led to it. */
  id?: string
  children?: ComponentChildren
}

/** A message over the width of its column. */
export function Notice({ kind, title, answers, id, children }: NoticeProps) {
  const role = kind === 'danger' ? 'alert' : 'status'
  return (
    <div
      class={`baken-notice baken-notice--${kind} utrecht-alert ${utrechtName[kind]}`}
      role={answers ? role : undefined}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
    >
      <Icon name={kind} />
      <div>
        {title !== undefined && <p class="baken-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
