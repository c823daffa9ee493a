import type { Source } from '../codes/source.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { LocalText } from '../shared/locale.ts'
import type { GuideEntry, GuideText } from './guideText.ts'

export const contactKinds = ['phone', 'chat', 'message', 'email', 'website', 'lookup', 'via'] as const

export type ContactKind = (typeof contactKinds)[number]

/** From where somebody can use a contact. */
export const contactReaches = ['nl', 'eu', 'abroad'] as const

export type ContactReach = (typeof contactReaches)[number]

/** A number as it is shown, and its digits for a tel: link. */
export type DialledNumber = { readonly shown: string; readonly dial: string }

/** Words that stand with a contact wherever it is shown; `forOther` is for who asks for somebody else. */
export type ContactCondition = { readonly forSelf: GuideText; readonly forOther: GuideText }

/** A help line or organisation. */
export type Contact = GuideEntry & {
  readonly kind: ContactKind
  /** As it is dialled in the Netherlands. */
  readonly number: DialledNumber | undefined
  /** As it is dialled from anywhere. */
  readonly international: DialledNumber | undefined
  readonly url: string | undefined
  /** Contacts through which this one is reached, and those from abroad. */
  readonly via: readonly string[]
  readonly viaAbroad: readonly string[]
  readonly reach: readonly ContactReach[]
  readonly reachText: GuideText | undefined
  readonly condition: ContactCondition | undefined
  /** Only where the caller is abroad. */
  readonly conditionAbroad: ContactCondition | undefined
  /** Open day and night, according to its source. */
  readonly isAlwaysOpen: boolean
  readonly hours: (LocalText & { readonly source: Source }) | undefined
  /** What the document says of its date: "as in the factsheet, August 2022". */
  readonly dateText: LocalText | undefined
  /** The date of that document: a day or a month. */
  readonly sourceDate: string | undefined
  /** The day on which somebody last called or opened it; missing when nobody did. */
  readonly checkedOn: IsoDate | undefined
  readonly note: GuideText
}

/** The number to dial from there; missing when the contact has none that works from there. */
export function numberFrom(contact: Contact, place: 'nl' | 'abroad'): DialledNumber | undefined {
  if (!contact.reach.includes(place)) return undefined
  return place === 'abroad' ? contact.international : contact.number
}

/** Whether it can be used from there: its reach says so, and what has a number has one to dial from there. */
export function worksFrom(contact: Contact, place: ContactReach): boolean {
  if (!contact.reach.includes(place)) return false
  return place !== 'abroad' || contact.number === undefined || contact.international !== undefined
}
