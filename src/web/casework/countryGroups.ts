import type { CodeList } from '../../domain/codes/codeList.ts'
import type { CountryEntry } from '../../domain/codes/codeLists.ts'
import type { OptionGroup } from '../look/forms/select.tsx'
import type { Frame } from '../look/shell/frame.ts'

/** The countries that the profile names for quick choice in its own order, then all others by name. */
export function countryGroups({ entries }: CodeList<CountryEntry>, { words, locale }: Frame): readonly OptionGroup[] {
  const optionsOf = (chosen: readonly CountryEntry[]) =>
    chosen.map(({ code, labels }) => ({ value: code, label: labels[locale] }))
  const others = optionsOf(entries.filter(({ region }) => region === undefined))
  return [
    {
      label: words('casework.countries_first'),
      options: optionsOf(entries.filter(({ region }) => region !== undefined)),
    },
    {
      label: words('casework.countries_other'),
      options: others.toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    },
  ]
}
