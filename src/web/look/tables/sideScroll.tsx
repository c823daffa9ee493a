import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'

/** What is too wide for the screen moves sideways inside its own box, so that the page does not. */
export function SideScroll({ label, wide, children }: { label: string; wide?: boolean; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses no mouse can scroll a box only when it takes the focus
    <section class={classNames('baken-scroll', wide && 'baken-scroll--wide')} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
