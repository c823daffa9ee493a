import type { ComponentChildren } from 'preact'
import { classNames } from '../../web/look/classNames.ts'
import { BlankSheet } from './blankSheet.tsx'
import { DangerBand } from './dangerBand.tsx'
import { DraftBand } from './draftBand.tsx'
import { PracticeStrip } from './practiceStrip.tsx'
import { PublicFoot } from './publicFoot.tsx'
import type { PublicFrame } from './publicFrame.ts'
import { LEAVE, type PublicRoute } from './publicPaths.ts'
import { PublicTop } from './publicTop.tsx'

type Props = {
  frame: PublicFrame
  /** Has a part (`baken-aside`) that stands beside the text on a wide screen; on a phone it stands where it is written. */
  isWide?: boolean
  children: ComponentChildren
}

/** Pages where something is sealed or opened. From every other page forms lead there, whose answers take its place: it loads it later. */
const holdsTalk: ReadonlySet<PublicRoute> = new Set(['write', 'code', 'talk'])

/** A public page from `<html>` to `</html>`. Its title and icon say nothing: somebody may see the screen or the history. */
export function PublicPage({ frame, isWide, children }: Props) {
  const { language, words, route, stylesheet, script, talkScript, laterScript, icon } = frame
  return (
    <html lang={language.code} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {frame.isDemo && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{words('public.neutral_title')}</title>
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <script src={script} />
        {holdsTalk.has(route) ? <script src={talkScript} defer /> : <script src={laterScript} type="module" />}
      </head>
      <body class="baken-theme baken-public">
        <nav aria-label={words('public.straight_to')}>
          <a class="baken-skip" href="#main">
            {words('public.skip')}
          </a>
          <a class="baken-skip" href={LEAVE} rel="noreferrer" data-leave={frame.elsewhere}>
            {words('public.exit')}
          </a>
        </nav>
        <PublicTop frame={frame} />
        {frame.isDemo && <PracticeStrip frame={frame} />}
        <DangerBand frame={frame} />
        <DraftBand frame={frame} />
        <main
          id="main"
          class={classNames('baken-sheet', isWide && 'baken-sheet--wide')}
          tabIndex={-1}
          data-later={holdsTalk.has(route) ? talkScript : undefined}
        >
          {children}
        </main>
        <PublicFoot frame={frame} />
        <p class="baken-lost" role="alert" data-lost={words('public.lost')} />
        <p
          class="baken-hidden"
          role="status"
          data-two={words('public.presses_two')}
          data-one={words('public.presses_one')}
        />
        <BlankSheet words={words} />
      </body>
    </html>
  )
}
