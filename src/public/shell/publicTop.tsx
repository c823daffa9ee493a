import { Icon } from '../../web/look/parts/icon.tsx'
import { Logo } from '../../web/look/parts/logo.tsx'
import type { PublicFrame } from './publicFrame.ts'
import { LEAVE } from './publicPaths.ts'

/** The head: home, the other languages, and the way out, which stays in view. */
export function PublicTop({ frame }: { frame: PublicFrame }) {
  const { words, languages, language } = frame
  return (
    <header class="baken-top">
      <div class="baken-top__row">
        <a class="baken-logo" href={frame.pathTo('home')} aria-label={words('public.to_first')}>
          <Logo name="Baken" />
        </a>
        <details class="baken-languages">
          <summary aria-label={words('public.languages', { language: language.ownName })}>
            <Icon name="globe" />
            <span>{language.ownName}</span>
          </summary>
          <LanguageList languages={languages} />
        </details>
        <a class="baken-exit" href={LEAVE} rel="noreferrer" data-leave={frame.elsewhere}>
          {words('public.exit')}
          <Icon name="exit" flip />
        </a>
      </div>
    </header>
  )
}

/** Every language under its own name. */
export function LanguageList({ languages }: Pick<PublicFrame, 'languages'>) {
  return (
    <ul class="baken-language-list">
      {languages.map(({ code, ownName, direction, href, isCurrent }) => (
        <li key={code}>
          <a href={href} lang={code} hreflang={code} dir={direction} aria-current={isCurrent ? 'true' : undefined}>
            {ownName}
          </a>
        </li>
      ))}
    </ul>
  )
}
