import type { ComponentChildren } from 'preact'

export type ProblemProps = {
  title: string
  /** What happened and what to do. */
  children: ComponentChildren
  /** Ways on: `LinkButton`. */
  actions?: ComponentChildren
  /** What to give to whoever looks after the system. */
  reference?: string | undefined
}

/** What a page shows when it could not do what was asked. */
export function Problem({ title, children, actions, reference }: ProblemProps) {
  return (
    <div class="baken-problem">
      <h1>{title}</h1>
      {children}
      {actions !== undefined && <div class="baken-buttons">{actions}</div>}
      {reference !== undefined && <p class="baken-small baken-muted">{reference}</p>}
    </div>
  )
}
