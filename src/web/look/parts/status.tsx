import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'
import { Icon, type IconName } from './icon.tsx'

export type StatusKind = 'danger' | 'waiting' | 'safe' | 'changed' | 'neutral'

export type StatusProps = {
  kind: StatusKind
  children: ComponentChildren
  icon?: IconName
  /** Without ground and edge, inside running text. */
  bare?: boolean
}

/** A state as icon, word, edge and colour together; never by colour alone. */
export function Status({ kind, children, icon, bare }: StatusProps) {
  return (
    <span
      class={classNames('baken-status', `baken-status--${kind}`, bare && 'baken-status--bare', 'utrecht-badge-status')}
    >
      <Icon name={icon ?? kind} />
      <span>{children}</span>
    </span>
  )
}
