import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { longDate } from '../figures/longDate.ts'
import { documentHtml } from './documentHtml.ts'
import type { DocumentText } from './documentText.ts'
import type { PackageText } from './packageText.ts'
import { withoutAddresses } from './withoutAddresses.ts'

/** What goes with a package: to whom, why and until when. No colleague is named. */
export type PackageLetter = {
  readonly to: string
  readonly on: IsoDate
  readonly until: IsoDate
  readonly ground: string
  readonly purpose: string
  /** What is asked, in words. */
  readonly ask: readonly string[]
  /** How to call the hub, with how old that number is; missing where the profile has none. */
  readonly hub: string | undefined
}

/** A package as files for who has no account: one to read, and one for a program. */
export function packageFiles(
  text: PackageText,
  { ask, ...about }: PackageLetter,
  telling: { readonly words: Words; readonly locale: Locale },
): readonly { readonly name: string; readonly text: string }[] {
  const letter = { ...about, ask: ask.map(withoutAddresses) }
  return [
    { name: 'package.html', text: documentHtml(packageDocument(text, letter, telling)) },
    { name: 'package.json', text: `${JSON.stringify(packageJson(text, letter), undefined, 2)}\n` },
  ]
}

function packageDocument(
  text: PackageText,
  { to, on, until, ground, purpose, ask, hub }: PackageLetter,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
): DocumentText {
  return {
    locale,
    title: words('sharing.file_title'),
    head: [
      { name: words('sharing.to'), value: to },
      { name: words('sharing.file_number'), value: text.number },
      { name: words('sharing.file_on'), value: longDate(on, locale) },
      { name: words('caseAccess.share_ground'), value: ground },
      { name: words('caseAccess.share_purpose'), value: purpose },
      { name: words('sharing.file_until'), value: longDate(until, locale) },
      ...(hub === undefined ? [] : [{ name: words('sharing.letter_call'), value: hub }]),
    ],
    opening: [...ask, words('sharing.file_rule')],
    sections: [
      { title: words('sharing.package_facts'), items: [{ lines: text.facts }] },
      ...text.areas.map(({ title, items }) => ({
        title,
        items: items.map(({ on: day, title: what, lines }) => ({
          title: day === undefined ? what : `${what} (${longDate(day, locale)})`,
          lines,
        })),
      })),
    ],
    closing: [],
    foot: words('sharing.file_foot'),
  }
}

function packageJson(text: PackageText, { to, on, until, ground, purpose, ask }: PackageLetter) {
  return {
    format: 'baken-package-1',
    number: text.number,
    to,
    on,
    until,
    ground,
    purpose,
    ask,
    facts: text.facts,
    areas: text.areas.map(({ area, title, items }) => ({
      area,
      title,
      items: items.map(({ key: _place, ...item }) => item),
    })),
  }
}
