import { locales } from '../../domain/shared/locale.ts'
import type { PublicFrame } from './publicFrame.ts'

/** That this language is a draft: in the language itself, and in Dutch and English, with the page in those. */
export function DraftBand({ frame: { draftNote, words, languages } }: { frame: PublicFrame }) {
  if (!draftNote) return null
  return (
    <section class="baken-draft" aria-label={words('public.draft_label')}>
      <p>
        <b>{words('public.draft')}</b>
      </p>
      {locales.map((locale) => {
        const link = languages.find(({ code }) => code === locale)
        return (
          <p key={locale}>
            <bdi lang={locale} dir="ltr">
              {draftNote[locale]} {link && <a href={link.href}>{link.ownName}</a>}
            </bdi>
          </p>
        )
      })}
    </section>
  )
}
