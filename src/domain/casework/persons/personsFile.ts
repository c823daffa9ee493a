import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change, put } from '../numbered.ts'
import type { custodyKinds } from './personsEvents.ts'

export type Custody = (typeof custodyKinds)[number]

/** Somebody around the client. Number 0 is the client, who is not in the list. */
export type Person = {
  readonly person: number
  readonly role: string
  readonly minor: boolean | null
  readonly place: string | null
  readonly danger: string | null
  readonly trusted: boolean
  /** Of an interpreter: whether they know the family; missing until it was checked. */
  readonly knowsFamily: boolean | null
  readonly withdrawn: boolean
  /** The person of the family whose name they were written down under; that counts as long as they are in the case. */
  readonly namedAs: number | null
}

/** A paper that matters, and who has it. */
export type Paper = {
  readonly paper: number
  readonly kind: string
  readonly holder: string
  readonly validUntil: IsoDate | null
}

export type PersonsFile = {
  readonly persons: readonly Person[]
  readonly papers: readonly Paper[]
  readonly permit: { readonly kind: string | null; readonly validUntil: IsoDate | null }
  readonly leftNetherlands: IsoDate | null
  readonly leftEu: IsoDate | null
  readonly stay: string | null
  readonly custody: { readonly kind: Custody; readonly since: IsoDate | null; readonly until: IsoDate | null } | null
}

export const nobodyYet: PersonsFile = {
  persons: [],
  papers: [],
  permit: { kind: null, validUntil: null },
  leftNetherlands: null,
  leftEu: null,
  stay: null,
  custody: null,
}

export function evolvePersons(file: PersonsFile, { type, facts }: CaseEvent): PersonsFile {
  switch (type) {
    case 'person_recorded': {
      const known = file.persons.find(({ person }) => person === facts.person)
      const { named_as, ...about } = facts
      const namedAs = named_as ?? known?.namedAs ?? null
      const person = { knowsFamily: known?.knowsFamily ?? null, withdrawn: false, namedAs, ...about }
      return { ...file, persons: put(file.persons, (other) => other.person === facts.person, person) }
    }
    case 'person_withdrawn':
      return { ...file, persons: ofPerson(file, facts.person, (person) => ({ ...person, withdrawn: true })) }
    case 'interpreter_checked': {
      const { person, knows_family: knowsFamily } = facts
      return { ...file, persons: ofPerson(file, person, (known) => ({ ...known, knowsFamily })) }
    }
    case 'residence_recorded': {
      const permit = { kind: facts.permit_kind, validUntil: facts.permit_valid_until }
      return { ...file, permit, leftNetherlands: facts.left_netherlands, leftEu: facts.left_eu }
    }
    case 'paper_recorded': {
      const { paper, kind, holder, valid_until: validUntil } = facts
      const papers = put(file.papers, (other) => other.paper === paper, { paper, kind, holder, validUntil })
      return { ...file, papers }
    }
    case 'stay_recorded':
      return { ...file, stay: facts.stay }
    case 'custody_recorded':
      return { ...file, custody: { kind: facts.custody, since: facts.since, until: facts.until } }
    default:
      return file
  }
}

function ofPerson({ persons }: PersonsFile, number: number, to: (person: Person) => Person): readonly Person[] {
  return change(persons, ({ person }) => person === number, to)
}
