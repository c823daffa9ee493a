import type { ComponentChildren } from 'preact'
import { classNames } from '../classNames.ts'
import { Bar } from './bar.tsx'
import { Foot } from './foot.tsx'
import type { Frame } from './frame.ts'
import { IdleLock } from './idleLock.tsx'
import { TourStrip } from './tourStrip.tsx'

export type PageProps = {
  frame: Frame
  /** What the tab of the browser says; never a name of a person. */
  title: string
  /** The `href` of the menu entry that this page belongs to. */
  current?: string | undefined
  /** A band over the whole width above the page: the first screen has one. */
  hero?: ComponentChildren
  /** Over the whole width, above page and side column: where one is, what it is, and what is urgent. */
  head?: ComponentChildren
  /** A column of 21.5 rem beside the page, and under it on a phone. */
  side?: ComponentChildren
  /** Figures: the font with a plain zero. */
  plain?: boolean
  /** Where the browser goes on to by itself, at once. */
  goesOnTo?: string | undefined
  children: ComponentChildren
}

/** A page of the desk from `<html>` to `</html>`; `renderPage` turns it into text. */
export function Page({ frame, title, current, hero, head, side, plain, goesOnTo, children }: PageProps) {
  const { words, assetPath } = frame
  return (
    <html lang={frame.locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        {goesOnTo !== undefined && <meta http-equiv="refresh" content={`0;url=${goesOnTo}`} />}
        <title>{`${title} – ${words('shared.app_name')}`}</title>
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath('styles.css')} />
        {/* Not deferred: the colours that a person chose have to stand before the first paint. */}
        <script src={assetPath('desk.js')} />
      </head>
      <body class="baken-theme baken-desk">
        <a class="baken-skip utrecht-skip-link" href="#main">
          {words('shared.skip')}
        </a>
        <Bar frame={frame} current={current} />
        {frame.tour && <TourStrip band={frame.tour} />}
        <main id="main" class={classNames(plain && 'baken-plain')} tabIndex={-1}>
          {hero}
          <div class="baken-page">
            {head !== undefined && <div class="baken-stack baken-page__top">{head}</div>}
            {side === undefined ? (
              children
            ) : (
              <div class="baken-cols baken-cols--side">
                <div class="baken-stack">{children}</div>
                <div class="baken-stack">{side}</div>
              </div>
            )}
          </div>
        </main>
        <Foot frame={frame} />
        {frame.idle && <IdleLock words={words} idle={frame.idle} />}
      </body>
    </html>
  )
}
