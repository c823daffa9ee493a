import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { birthYearIn } from '../../../domain/casework/birthYearIn.ts'
import {
  CONTACT_DETAILS,
  IDENTITY,
  type OpenPart,
  type PartContent,
  PERSON_CONTACT,
  REPORTER,
} from '../../../domain/casework/sealedPart.ts'
import type { KnownBy } from '../../../domain/names/knownBy.ts'
import { type IsoDate, parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { romanise } from './romanise.ts'

/** What is known of a person as somebody wrote it down: the name in any script, a telephone number as it was said. */
export type NamedPerson = {
  readonly name: string
  readonly birthDate?: IsoDate | undefined
  readonly birthYear?: number | undefined
  readonly phone?: string | undefined
  readonly place?: string | undefined
  readonly country?: string | undefined
}

/** The client of a case in the index of names; other persons bear their number in the case, from 1. */
export const CLIENT = 0

/** The parts that name a person other than the client, by its number. */
export const PARTS_OF_OTHERS = ['family', 'children', REPORTER] as const

/** As persons are compared: the name in our letters, the number in E.164, a number without a country taken as a Dutch one. */
export function knownByOf({ phone, name, place, ...rest }: NamedPerson): KnownBy {
  const parsed = phone === undefined ? undefined : parsePhoneNumberFromString(phone, 'NL')
  return {
    ...rest,
    name: romanise(name),
    place: place === undefined ? undefined : romanise(place),
    phone: parsed?.isPossible() ? parsed.number : undefined,
  }
}

/**
 * By what persons are known in parts that were written together: a name may stand in one and a telephone number in another. The name is
 * empty where only the number was written down.
 */
export function personsInParts(parts: readonly OpenPart[]): ReadonlyMap<number, NamedPerson> {
  const contents = new Map<number, PartContent>()
  for (const { part, content } of parts) {
    const person = personOf(part, content)
    if (person !== undefined) contents.set(person, { ...contents.get(person), ...content })
  }
  const known = [...contents].map(([person, content]) => [person, namedIn(content)] as const)
  return new Map(known.filter(([, { name, phone }]) => name !== '' || phone !== undefined))
}

/** Whom a part is about; missing for one by which nobody is found. */
function personOf(part: string, { person }: PartContent): number | undefined {
  if (part === IDENTITY || part === CONTACT_DETAILS) return CLIENT
  const isOther = part === PERSON_CONTACT || PARTS_OF_OTHERS.some((other) => other === part)
  return isOther && typeof person === 'number' && person > CLIENT ? person : undefined
}

function namedIn(content: PartContent): NamedPerson {
  return { name: nameOf(content), ...factsOf(content) }
}

/** Who is named in a sealed part, and which person of the case that is; missing when the part names nobody. */
export function personInPart({
  part,
  content,
}: OpenPart): { readonly person: number; readonly named: NamedPerson } | undefined {
  const person = personOf(part, content)
  const named = namedIn(content)
  return person === undefined || named.name === '' ? undefined : { person, named }
}

/** The name as a whole, else its parts. */
function nameOf({ name, given, family }: PartContent): string {
  const whole = typeof name === 'string' ? name : [given, family].filter((part) => typeof part === 'string').join(' ')
  return whole.trim()
}

function factsOf(content: PartContent): Omit<NamedPerson, 'name'> {
  const textIn = (member: string) => {
    const value = content[member]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    birthDate: parseIsoDate(textIn('birth_date') ?? ''),
    birthYear: birthYearIn(content),
    phone: textIn('phone'),
    place: textIn('place'),
    country: textIn('country'),
  }
}
