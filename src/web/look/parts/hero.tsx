import type { ComponentChildren } from 'preact'

export type HeroProps = {
  title: ComponentChildren
  /** The part of the title in the light: "57 casussen". */
  lit?: string
  lead: ComponentChildren
  /** What was found: `Finding` with level 2. */
  children: ComponentChildren
}

/** The band of the first screen: the title on the left, what was found on the right. */
export function Hero({ title, lit, lead, children }: HeroProps) {
  return (
    <div class="baken-hero">
      <svg
        class="baken-hero__beam"
        viewBox="0 0 1280 260"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M38 -24 1280 -60V250z" />
      </svg>
      <div class="baken-hero__row">
        <div>
          <h1>
            {title} {lit !== undefined && <em>{lit}</em>}
          </h1>
          <p class="baken-hero__lead">{lead}</p>
        </div>
        <div class="baken-verdict">{children}</div>
      </div>
    </div>
  )
}
