import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** `unequal` can't be right, `remark` means something to know, `equal` is right. */
export type FindingKind = 'unequal' | 'remark' | 'equal'

const icons = { unequal: 'unequal', remark: 'neutral', equal: 'safe' } as const satisfies Record<FindingKind, IconName>

export type FindingProps = {
  kind: FindingKind
  title: ComponentChildren
  /** The level of the heading that fits the page. */
  level?: 2 | 3
  children?: ComponentChildren
}

/** What does not add up, or that all does: a heading, then the explanation. */
export function Finding({ kind, title, level = 3, children }: FindingProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={`baken-finding baken-finding--${kind}`}>
      <Heading>
        <Icon name={icons[kind]} />
        <span>{title}</span>
      </Heading>
      {children}
    </article>
  )
}

export type SumLine = { readonly label: string; readonly value: number | string }

/** A sum worked out, line under line, with its result. */
export function Sum({ lines, result }: { lines: readonly SumLine[]; result: SumLine }) {
  return (
    <dl class="baken-sum">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
      <div class="baken-sum__result">
        <dt>{result.label}</dt>
        <dd>{result.value}</dd>
      </div>
    </dl>
  )
}
