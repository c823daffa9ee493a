import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CodeList } from '../../domain/codes/codeList.ts'
import type { CountryEntry } from '../../domain/codes/codeLists.ts'
import type { Source } from '../../domain/codes/source.ts'
import type { LocalText } from '../../domain/shared/locale.ts'
import { AppError } from '../../errors.ts'
import { brokenProfile, faultsIn, refuseFaults } from './profileFault.ts'
import { readOnce, readYaml } from './readYaml.ts'
import { code, countryCode, labels, localText, source, text, uniqueEntries } from './shapes.ts'

const isoFile = 'countries.json'

const isoCountries = z.strictObject({
  about: text,
  countries: uniqueEntries(z.strictObject({ code: countryCode, ...labels })),
})

const quickChoice = z.strictObject({
  ...labels,
  default_source: source,
  entries: uniqueEntries(z.strictObject({ code: countryCode, region: code })),
})

type IsoCountry = LocalText & {
  readonly code: string
}

/** Every country of ISO 3166-1, the profile's countries for quick choice first and in its order. */
export async function readCountries(folder: string, profile: string): Promise<CodeList<CountryEntry>> {
  const file = join(profile, 'codes', 'countries.yaml')
  const [all, quick] = await Promise.all([readIsoCountries(folder), readYaml(folder, file, quickChoice)])
  const names = new Map(all.map((country) => [country.code, country]))
  const first = quick.entries.map(({ code: wanted, region }, index) => {
    const country = names.get(wanted)
    if (country) return countryEntry(country, region, quick.default_source)
    throw brokenProfile({ file, path: `entries[${index}].code`, expected: `a code of ${isoFile}` })
  })
  const chosen = new Set(quick.entries.map((entry) => entry.code))
  const others = all.filter((country) => !chosen.has(country.code))
  // `sources.yaml` of a profile says where the names come from.
  const named: Source = { mark: 'derived', ref: 'unicode_cldr_48', at: undefined }
  const entries = [...first, ...others.map((country) => countryEntry(country, undefined, named))]
  return { name: 'countries', labels: localText(quick), entries }
}

function countryEntry(country: IsoCountry, region: string | undefined, from: Source): CountryEntry {
  const always = { validFrom: undefined, validTo: undefined, note: undefined }
  return { ...always, code: country.code, labels: localText(country), region, source: from }
}

async function readIsoCountries(folder: string): Promise<readonly IsoCountry[]> {
  const parsed = isoCountries.safeParse(await readJson(join(folder, isoFile)), readOnce)
  if (parsed.success) return parsed.data.countries
  refuseFaults(faultsIn(isoFile, parsed.error))
  throw parsed.error
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new AppError('unreadable', { file, expected: 'a JSON file with all countries' }, cause)
  }
}
