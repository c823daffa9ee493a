import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'

export type PanelProps = {
  /** Names the part: its heading gets this id. */
  id: string
  title: ComponentChildren
  look?: 'danger' | 'next' | 'lit' | 'quiet'
  /** What stands at the end of the head: a link, a status, a line. */
  beside?: ComponentChildren
  foot?: ComponentChildren
  /** The body without space around it, for a table or list that has its own. */
  flush?: boolean
  children: ComponentChildren
}

/** A part of a page with a heading. */
export function Panel({ id, title, look, beside, foot, flush, children }: PanelProps) {
  return (
    <section class={classNames('baken-panel', look && `baken-panel--${look}`)} aria-labelledby={id}>
      <div class="baken-panel__head">
        <h2 id={id}>{title}</h2>
        {beside !== undefined && <div class="baken-panel__beside">{beside}</div>}
      </div>
      {flush ? children : <div class="baken-panel__body">{children}</div>}
      {foot !== undefined && <div class="baken-panel__foot">{foot}</div>}
    </section>
  )
}
