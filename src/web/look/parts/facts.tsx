import type { ComponentChildren } from 'preact'

export type Fact = { readonly name: string; readonly value: ComponentChildren }

/** Names and values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="baken-facts utrecht-data-list">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
