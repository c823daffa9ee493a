import { locales } from '../../domain/shared/locale.ts'
import type { PublicFrame } from './publicFrame.ts'
import { PublicPage } from './publicPage.tsx'

/** In the place of a page that a language does not have: that it is there in Dutch and English. */
export function OtherLanguagePage({ frame }: { frame: PublicFrame }) {
  const { words, languages } = frame
  return (
    <PublicPage frame={frame}>
      <div class="baken-block">
        <h1>{words('public.not_translated_title')}</h1>
        <p>{words('public.not_translated')}</p>
        {languages
          .filter(({ code }) => locales.some((locale) => locale === code))
          .map(({ code, ownName, href }) => (
            <p key={code}>
              <a class="baken-target" href={href} lang={code} hreflang={code} dir="ltr">
                {ownName}
              </a>
            </p>
          ))}
      </div>
    </PublicPage>
  )
}
