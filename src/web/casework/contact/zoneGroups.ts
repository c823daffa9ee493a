import type { CodeList } from '../../../domain/codes/codeList.ts'
import type { CountryEntry } from '../../../domain/codes/codeLists.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import { cityOfZone, countryOfZone, zonesOf } from '../../../outputs/casework/zones.ts'
import type { OptionGroup } from '../../look/forms/select.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Clocks to choose from: those of the country of the client first, then our own, then those of other countries. */
export function zoneGroups(view: ChapterView): readonly OptionGroup[] {
  const { frame, label, shown, timeZone, profile } = view
  const country = shown.file?.countryNow ?? shown.state.country
  const place = shown.file?.placeNow ?? shown.state.place
  const there = { label: label('countries', country), zones: zonesOf(country).filter((zone) => zone !== timeZone) }
  const here = { label: frame.words('contact.zone_here'), zones: [timeZone] }
  const first = place === 'in_netherlands' || place === 'about_to_travel' ? [here, there] : [there, here]
  return zonesAfter(first, { frame, label, countries: profile.lists.countries })
}

type Telling = {
  readonly frame: Frame
  readonly label: CodeLabels
  readonly countries: CodeList<CountryEntry>
}

/** All clocks by country and city: these first, then those of the countries that the profile names for quick choice, then all others. */
export function zonesAfter(
  first: readonly { readonly label: string; readonly zones: readonly string[] }[],
  { frame: { words, locale }, label, countries }: Telling,
): readonly OptionGroup[] {
  const shownFirst = first.flatMap(({ zones }) => zones)
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !shownFirst.includes(zone))
  const quick = new Set(countries.entries.filter(({ region }) => region !== undefined).map(({ code }) => code))
  const isQuick = (zone: string) => quick.has(countryOfZone(zone) ?? '')
  const optionOf = (zone: string) => ({ value: zone, label: nameOf(zone, label) })
  const inOrder = (zones: readonly string[]) =>
    zones.map(optionOf).toSorted((one, other) => one.label.localeCompare(other.label, locale))
  return [
    ...first.map(({ label: name, zones }) => ({ label: name, options: zones.map(optionOf) })),
    { label: words('casework.countries_first'), options: inOrder(rest.filter(isQuick)) },
    { label: words('contact.zone_other'), options: inOrder(rest.filter((zone) => !isQuick(zone))) },
  ].filter(({ options }) => options.length > 0)
}

/** By its country, so that who looks for a country finds its clocks together. */
function nameOf(zone: string, label: CodeLabels): string {
  const country = countryOfZone(zone)
  return country === undefined ? cityOfZone(zone) : `${label('countries', country)}, ${cityOfZone(zone)}`
}
