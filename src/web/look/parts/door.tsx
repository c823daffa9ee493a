import type { ComponentChildren } from 'preact'

/** The sign-in: the beacon at sea on one side, what one can do on the other. */
export function Door({ about, children }: { about: string; children: ComponentChildren }) {
  return (
    <div class="baken-door">
      <div class="baken-door__sea">
        <svg
          class="baken-scene"
          viewBox="0 0 640 800"
          preserveAspectRatio="xMidYMax slice"
          aria-hidden="true"
          focusable="false"
        >
          <path class="baken-scene__beam" d="M430 470-1000 62v816zM430 470l1200-440v880z" />
          <path class="baken-scene__sea" d="M-1000 690h2640v200H-1000z" />
          <path
            class="baken-scene__tower"
            d="M409 504h42l17 186h-76zM396 490h68v14h-68zM408 452h44l-22-24zM408 452h4v38h-4zM448 452h4v38h-4z"
          />
          <circle class="baken-scene__lamp" cx="430" cy="471" r="13" />
          <path class="baken-scene__wave" d="M0 712q40-12 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0" />
        </svg>
        <p>{about}</p>
      </div>
      <div class="baken-door__form">{children}</div>
    </div>
  )
}
