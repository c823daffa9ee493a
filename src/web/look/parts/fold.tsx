import type { ComponentChildren } from 'preact'

/** What opens on request, without script and without writing it down: a table under a chart, an explanation. */
export function Fold({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="baken-fold">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
