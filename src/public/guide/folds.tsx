import type { ComponentChildren } from 'preact'
import type { GuideLine } from '../../outputs/guide/guideLine.ts'
import { Icon } from '../../web/look/parts/icon.tsx'

/** A part that opens. With a number it is a step. */
export function Fold({ title, number, children }: { title: string; number?: number; children: ComponentChildren }) {
  return (
    <details>
      <summary>
        {number !== undefined && <span class="baken-step">{number}</span>}
        <span>{title}</span>
        <Icon name="down" />
      </summary>
      <div class="baken-fold__inside">{children}</div>
    </details>
  )
}

/** Statements, each with what has to stand with it. */
export function Lines({ lines }: { lines: readonly GuideLine[] }) {
  return (
    <ul class="baken-plain-list">
      {lines.map(({ code, text, caution }) => (
        <li key={code}>
          {text} {caution !== undefined && <span class="baken-hint">{caution}</span>}
        </li>
      ))}
    </ul>
  )
}
