import type { CaseFile } from '../caseFile.ts'
import type { CodeValue, Refusal } from '../refusal.ts'
import { refuseClosing } from './closingRefusals.ts'

type Pair = { readonly goes: CaseFile; readonly stays: CaseFile; readonly isOtherName: boolean }

/** What speaks against two cases being on one client, for who has not looked at that yet; missing when nothing does. */
export function lookAtDifference({ goes, stays, isOtherName }: Pair): Refusal | undefined {
  const differing = (list: string, of: (file: CaseFile) => string): readonly CodeValue[] => {
    return of(goes) === of(stays) ? [] : [goes, stays].map((file) => ({ list, code: of(file) }))
  }
  const country = differing('countries', ({ countryNow }) => countryNow)
  const group = differing('victim_groups', ({ victimGroup }) => victimGroup)
  const sex = differing('sexes', ({ report }) => report.sex)
  const names = isOtherName ? 1 : 0
  if (country.length + group.length + sex.length + names === 0) return undefined
  const counts = { countries: country.length, groups: group.length, sexes: sex.length, names }
  return refuseClosing('look-at-difference', { values: { ...counts, country, group, sex } }).error
}
