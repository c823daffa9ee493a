import { type ComponentChildren, Fragment } from 'preact'
import type { Locale } from '../domain/shared/locale.ts'
import type { WordKey, Words } from '../messages/words.ts'
import type { HelpLines } from './helpLines.ts'
import { publicPaths } from './publicPaths.ts'

/** A site that says nothing about this one. Leaving is a plain link: it works without script, and the page says what it does not do. */
const ELSEWHERE = 'https://www.wikipedia.org/'

export type PublicFrame = {
  readonly locale: Locale
  readonly words: Words
  readonly stylesheet: string
  readonly help: HelpLines
}

type Props = {
  frame: PublicFrame
  /** Shows on top that this is practice and where help is. */
  isPractice: boolean
  children: ComponentChildren
}

/** A public page from `<html>` to `</html>`. Its title and icon say nothing: somebody may see the screen or the history. */
export function PublicPage({ frame, isPractice, children }: Props) {
  const { locale, words, stylesheet } = frame
  const other = locale === 'nl' ? 'en' : 'nl'
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{words('public.neutral_title')}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body class="baken-theme baken-public">
        <a class="baken-skip" href="#main">
          {words('public.skip')}
        </a>
        {isPractice && <PracticeStrip frame={frame} />}
        <header class="baken-top">
          <div class="baken-top__row">
            <a class="baken-language" href={publicPaths[other]} lang={other} hreflang={other}>
              {words('public.other_language')}
            </a>
            <a class="baken-exit" href={ELSEWHERE} rel="noreferrer">
              {words('public.exit')}
            </a>
          </div>
        </header>
        <DangerBand frame={frame} />
        <main id="main" class="baken-sheet" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

/** The short names of the lines that the strip names; the whole ones stand in the page. */
const shortNames: Readonly<Record<string, WordKey>> = {
  veilig_thuis: 'public.short_veilig_thuis',
  hub_lkha: 'public.short_hub',
}

function PracticeStrip({ frame: { words, help } }: { frame: PublicFrame }) {
  const atHome = help.fromNetherlands.filter(({ code }) => help.fromAbroad.every((line) => line.code !== code))
  const lines = [help.danger, ...atHome, ...help.fromAbroad.filter(({ code }) => code in shortNames)]
  return (
    <section class="baken-practice" aria-label={words('public.practice_label')}>
      <p>
        <b>{words('public.practice')}</b> {words('public.practice_help')}{' '}
        {lines.map(({ code, number, dial }, at) => {
          const shortName = shortNames[code]
          return (
            <Fragment key={code}>
              {at > 0 && ', '}
              {shortName && `${words(shortName)} `}
              <a href={`tel:${dial}`} dir="ltr">
                {number}
              </a>
            </Fragment>
          )
        })}
      </p>
    </section>
  )
}

function DangerBand({ frame: { words, help } }: { frame: PublicFrame }) {
  const [first] = help.fromAbroad
  return (
    <section class="baken-112" aria-label={words('public.danger_label')}>
      <p>
        <span>
          {words('public.danger')}{' '}
          <a href={`tel:${help.danger.dial}`} dir="ltr">
            {help.danger.number}
          </a>
        </span>
        {first && (
          <span>
            {words('public.danger_from_abroad')}{' '}
            <a href={`tel:${first.dial}`} dir="ltr">
              {first.number}
            </a>
          </span>
        )}
      </p>
    </section>
  )
}
