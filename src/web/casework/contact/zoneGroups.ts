import type { Words } from '../../../messages/words.ts'
import type { OptionGroup } from '../../look/forms/select.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { zonesOf } from './clockTexts.ts'

/** Clocks to choose from: those of the country of the client first, then our own, then all others. */
export function zoneGroups({ frame, label, shown, timeZone }: ChapterView): readonly OptionGroup[] {
  const { words } = frame
  const country = shown.file?.countryNow ?? shown.state.country
  const place = shown.file?.placeNow ?? shown.state.place
  const there = { label: label('countries', country), zones: zonesOf(country).filter((zone) => zone !== timeZone) }
  const here = { label: words('contact.zone_here'), zones: [timeZone] }
  const first = place === 'in_netherlands' || place === 'about_to_travel' ? [here, there] : [there, here]
  return zonesAfter(first, words)
}

/** All clocks, these first. */
export function zonesAfter(
  first: readonly { readonly label: string; readonly zones: readonly string[] }[],
  words: Words,
): readonly OptionGroup[] {
  const shownFirst = first.flatMap(({ zones }) => zones)
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !shownFirst.includes(zone))
  return [...first, { label: words('contact.zone_other'), zones: rest }]
    .filter(({ zones }) => zones.length > 0)
    .map(({ label: name, zones }) => ({ label: name, options: zones.map(option) }))
}

function option(zone: string) {
  return { value: zone, label: zone.replaceAll('_', ' ') }
}
