import type { Words } from '../../messages/words.ts'
import { roleName } from '../../outputs/access/accessNames.ts'
import { EVERYBODY, type TourPerson } from '../../services/tours/tourTools.ts'

/** The parts of a story that can be played, each with those who are one. */
export function partsIn(people: readonly TourPerson[], words: Words): readonly { code: string; label: string }[] {
  const codes = [...new Set(people.map(({ part }) => part))]
  return [
    ...codes.map((code) => ({ code, label: partName(people, code, words) })),
    { code: EVERYBODY, label: words('tour.everybody') },
  ]
}

export function partName(people: readonly TourPerson[], code: string, words: Words): string {
  const those = people.filter(({ part }) => part === code)
  const [first] = those
  if (!first) return words('tour.as_everybody')
  const names = those.map(({ name }) => name).join(', ')
  return first.organisation === undefined
    ? words('tour.part_of', { role: roleName(first.role, words), names })
    : words('tour.part_of_organisation', { organisation: first.organisation, names })
}

/** What somebody is: their role, and where, when that is not the hub. */
export function whatIs({ role, organisation }: TourPerson, words: Words): string {
  return organisation ?? roleName(role, words)
}
