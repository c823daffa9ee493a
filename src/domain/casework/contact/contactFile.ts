import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change, put } from '../numbered.ts'
import type { ContactEvent } from './contactEvents.ts'

/** The agreement on how the client may be reached. */
export type SafeContact = Extract<ContactEvent, { type: 'safe_contact_agreed' }>['facts'] & {
  readonly agreedOn: IsoDate
}

export type ContactAttempt = Extract<ContactEvent, { type: 'contact_made' }>['facts'] & { readonly on: IsoDate }

export type FamilyTalk = {
  readonly person: number
  readonly date: IsoDate
  readonly clientWishes: boolean
  readonly dropped: boolean
}

/** Where the client was said to be after the report, and since when. */
export type Whereabouts = { readonly place: string; readonly country: string; readonly since: IsoDate }

export type ContactFile = {
  readonly agreement: SafeContact | null
  /** Where the client was when that was agreed; missing as long as nobody said another place than the report. */
  readonly agreedAt: Whereabouts | null
  readonly whereabouts: Whereabouts | null
  readonly hasDetails: boolean
  readonly attempts: readonly ContactAttempt[]
  readonly familyTalks: readonly FamilyTalk[]
}

export const noContactYet: ContactFile = {
  agreement: null,
  agreedAt: null,
  whereabouts: null,
  hasDetails: false,
  attempts: [],
  familyTalks: [],
}

export function evolveContact(file: ContactFile, { type, occurred, facts }: CaseEvent): ContactFile {
  switch (type) {
    case 'safe_contact_agreed':
      return { ...file, agreement: { ...facts, agreedOn: occurred }, agreedAt: file.whereabouts }
    case 'place_changed':
      return { ...file, whereabouts: { place: facts.place, country: facts.country, since: occurred } }
    case 'arrived':
      return { ...file, whereabouts: { place: 'in_netherlands', country: 'NL', since: occurred } }
    case 'contact_details_recorded':
      return { ...file, hasDetails: true }
    case 'contact_made':
      return { ...file, attempts: [...file.attempts, { ...facts, on: occurred }] }
    case 'family_talk_planned': {
      const talk = { person: facts.person, date: facts.date, clientWishes: facts.client_wishes, dropped: false }
      return { ...file, familyTalks: put(file.familyTalks, ({ person }) => person === facts.person, talk) }
    }
    case 'family_talk_dropped': {
      const familyTalks = change(
        file.familyTalks,
        ({ person }) => person === facts.person,
        (talk) => ({ ...talk, dropped: true }),
      )
      return { ...file, familyTalks }
    }
    default:
      return file
  }
}
