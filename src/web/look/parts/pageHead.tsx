import type { ComponentChildren } from 'preact'

export type PageHeadProps = {
  title: ComponentChildren
  /** What or how many, in a sentence. */
  lead?: ComponentChildren
  /** Buttons; the one that matters most last. */
  children?: ComponentChildren
}

/** The head of a page: what it is, how much, and what one can do. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div class="baken-page__head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {children !== undefined && <div class="baken-buttons">{children}</div>}
    </div>
  )
}
