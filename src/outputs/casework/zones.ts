import type { Telling } from './telling.ts'

/** The zones of a country, its largest cities first; empty when the country is not known. Source: the CLDR data of the engine. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return []
  const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  )
  // A code that is no country any more stands for the one that followed it.
  return locale.region === country ? (locale.getTimeZones?.() ?? []) : []
}

/** The country of a zone; missing for a zone that is no country's. */
export function countryOfZone(zone: string): string | undefined {
  return countries().get(zone)
}

/** The city that a zone is called after: Rio Gallegos. */
export function cityOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Which clock it is, as people say it: tijd in Marokko (Casablanca). */
export function zoneText(zone: string, { words, label }: Pick<Telling, 'words' | 'label'>): string {
  const [country, city] = [countryOfZone(zone), cityOfZone(zone)]
  if (country === undefined) return words('contact.zone_in', { place: city })
  return words('contact.zone_in', { place: `${label('countries', country)} (${city})` })
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let found: ReadonlyMap<string, string> | undefined

/** Made when it is first asked for: it looks at every code that can be a country. */
function countries(): ReadonlyMap<string, string> {
  found ??= new Map(
    letters
      .flatMap((one) => letters.map((other) => one + other))
      .flatMap((country) => zonesOf(country).map((zone) => [zone, country] as const))
      .toReversed(),
  )
  return found
}
