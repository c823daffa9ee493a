import { type PackageSource, type PackageText, packageText } from '../../../outputs/letters/packageText.ts'
import { packageToGo } from '../../../outputs/letters/withoutAddresses.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** A package in the language of a page. */
export function packageTextOf({ frame, label, timeZone, profile }: ChapterView, source: PackageSource): PackageText {
  const { words, locale } = frame
  return packageText(source, { words, label, locale, timeZone, lists: profile.casework, plans: profile.returnPlans })
}

/** A package in the language of a page, as it leaves the hub in a file. */
export function packageFileOf(view: ChapterView, source: PackageSource): PackageText {
  return packageToGo(packageTextOf(view, source))
}
