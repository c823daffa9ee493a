import type { ComponentChildren } from 'preact'

type Props = { summary: string; isOpen?: boolean; children: ComponentChildren }

/** What opens on request, without script and without writing it down: a table under a chart, an explanation. */
export function Fold({ summary, isOpen = false, children }: Props) {
  return (
    <details class="baken-fold" open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
