import type { ComponentChildren } from 'preact'

/** A count with its sentence. */
export function Tile({ count, children }: { count: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="baken-panel baken-tile">
      {/* Not a paragraph: a number that opens brings a panel, which a paragraph can't hold. */}
      <div class="baken-tile__count">{count}</div>
      <p class="baken-tile__text">{children}</p>
    </div>
  )
}

/** Tiles side by side. */
export function Tiles({ children }: { children: ComponentChildren }) {
  return <div class="baken-tiles">{children}</div>
}
