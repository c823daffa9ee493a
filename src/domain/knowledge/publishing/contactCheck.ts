import type { IsoDate } from '../../shared/isoDate.ts'
import { yamlLines } from './yamlLines.ts'

/** How somebody checked a contact: the number was called, the site or chat was opened, or it was seen at its source. */
export const checkWays = ['called', 'opened', 'seen'] as const

export type CheckWay = (typeof checkWays)[number]

/** The line for who is in danger now. */
const EMERGENCY = 'emergency_112'

/** How a contact may be checked: nobody keeps an emergency line busy to see whether it works. */
export function waysToCheck(contact: string): readonly CheckWay[] {
  return contact === EMERGENCY ? ['seen'] : checkWays
}

/** What of a contact can be right or wrong on the day that somebody checks it, in the order of a file. */
export const contactFactNames = [
  'number',
  'dial',
  'international',
  'dial_international',
  'address',
  'url',
  'hours_nl',
  'hours_en',
  'always',
] as const

export type ContactFactName = (typeof contactFactNames)[number]

/** What the profile says of a contact; a fact that it does not give is missing. */
export type ContactFacts = Readonly<Partial<Record<ContactFactName, string | undefined>>>

/** A contact of the profile, as far as a check goes. */
export type CheckableContact = {
  readonly code: string
  readonly facts: ContactFacts
  /** The day or month of the document that it comes from; null when that has none. */
  readonly sourceDate: string | null
  /** The day on which somebody last checked exactly this; null when nobody did. */
  readonly checkedOn: IsoDate | null
}

/** That somebody checked a contact, and exactly what they checked. */
export type ContactCheck = {
  /** The file that says so: `contacts/hub_lkha.yaml`. */
  readonly file: string
  readonly contact: string
  readonly checkedOn: IsoDate
  readonly how: CheckWay
  /** What somebody heard or saw, and where. */
  readonly source: string
  readonly facts: ContactFacts
  /** The lines of its file by field, from 1. */
  readonly lines: Readonly<Record<string, number>>
}

/** Whether there is something that can be called, opened or written to. Hours alone are no contact. */
export function canBeChecked({ facts }: Pick<CheckableContact, 'facts'>): boolean {
  return facts.number !== undefined || facts.address !== undefined || facts.url !== undefined
}

/** The facts that are not the same; none when a check is of exactly what the profile has. */
export function differentFacts(one: ContactFacts, other: ContactFacts): readonly ContactFactName[] {
  return contactFactNames.filter((name) => one[name] !== other[name])
}

/** The day on which exactly this was last checked, by the profile or by two people; a check of another number or hour is none. */
export function lastCheckOf(contact: CheckableContact, checks: readonly ContactCheck[]): IsoDate | null {
  const { code, facts, checkedOn } = contact
  const own = checks.filter((check) => check.contact === code && differentFacts(check.facts, facts).length === 0)
  const days = [...own.map((check) => check.checkedOn), ...(checkedOn === null ? [] : [checkedOn])]
  return days.sort().at(-1) ?? null
}

/** Nobody checked what had yet to be written. The date of a source may be a whole month. */
export function isBeforeSource(day: IsoDate, sourceDate: string | null): boolean {
  return sourceDate !== null && day.slice(0, sourceDate.length) < sourceDate
}

/** The lines of the file, in the one way that they are written. */
export function contactCheckText(check: Pick<ContactCheck, 'checkedOn' | 'how' | 'source' | 'facts'>): string {
  const { checkedOn, how, source, facts } = check
  const own = contactFactNames.map((name) => [name, facts[name]] as const)
  return yamlLines([['checked_on', checkedOn], ['how', how], ['source', source], ...own])
}
