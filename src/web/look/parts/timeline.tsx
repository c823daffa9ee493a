import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'

export type TimelineItem = {
  readonly key: string
  /** ISO date, and the same date in words. */
  readonly date: string
  readonly dateText: string
  readonly title: ComponentChildren
  /** A second line: the second time, where it became known later; the source. */
  readonly detail?: ComponentChildren
  readonly mark?: 'past' | 'today' | 'next' | 'danger' | undefined
}

/** What happened, newest on top: the past is lit, what comes is dark. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="baken-line">
      {items.map((item) => (
        <li key={item.key} class={classNames(item.mark && `is-${item.mark}`) || undefined}>
          <time dateTime={item.date}>{item.dateText}</time>
          <div>
            {item.title}
            {item.detail !== undefined && <p>{item.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
