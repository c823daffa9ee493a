import type { ComponentChildren } from 'preact'

export type EmptyProps = {
  /** What is empty. */
  title: string
  /** Whether that is good, and what one can do. */
  children?: ComponentChildren
}

/** Nothing here, said in words. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="baken-empty">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  )
}
