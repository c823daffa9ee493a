import { CLIENT_AT_REPORT, IDENTITY, type OpenPart, type PartContent } from '../sealedPart.ts'
import { yearsOn } from './ageOn.ts'
import { nameOf, type TakenReport } from './takenReport.ts'

/** Of a report on somebody who is known already: what was said on the client, beside what the case says. Shared with nobody. */
export const REPORT_SAID = 'report_said'

/** What is said without a value is left out. */
export function contentOf(members: Readonly<Record<string, string | number | null | undefined>>): PartContent {
  const said = Object.entries(members).filter((entry): entry is [string, string | number] => (entry[1] ?? '') !== '')
  return Object.fromEntries(said)
}

/** The part, or nothing when nothing stands in it. */
export function partOf(part: string, members: Parameters<typeof contentOf>[0]): readonly OpenPart[] {
  const content = contentOf(members)
  return Object.keys(content).length === 0 ? [] : [{ part, content }]
}

/** What is too exact for the facts of a report: as an imported report has it. */
export function clientAtReport(taken: TakenReport): readonly OpenPart[] {
  const minors = taken.children.filter(isMinor).length
  return partOf(CLIENT_AT_REPORT, { age: yearsOn(taken.age, taken.on), accompanying_minors: minors })
}

export function identityOf(taken: TakenReport): readonly OpenPart[] {
  return partOf(IDENTITY, {
    name: nameOf(taken),
    given: taken.client.given,
    family: taken.client.family,
    ...birthOf(taken),
  })
}

export function saidOfClient(taken: TakenReport): readonly OpenPart[] {
  const { given, family } = taken.client
  const { place, country, planned } = taken
  const said = { given, family, age: yearsOn(taken.age, taken.on), ...birthOf(taken), place, country }
  return partOf(REPORT_SAID, { ...said, travel: planned.travel, wedding: planned.wedding })
}

/** Whoever is not known to be of age counts as a minor. */
export function isMinor({ years }: { readonly years: number | null }): boolean {
  return years === null || years < 18
}

/** The day of birth, else the age with the day on which it was said: a year of birth would be a guess. */
function birthOf({ age, on }: TakenReport): Readonly<Record<string, string | number>> {
  if ('birthDate' in age) return { birth_date: age.birthDate }
  return 'years' in age ? { age: age.years, age_on: on } : {}
}
