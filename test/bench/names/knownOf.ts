import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { KnownBy } from '../../../src/domain/names/knownBy.ts'
import { romanise } from '../../../src/services/casework/names/romanise.ts'
import type { PairPerson } from '../../names/pairs.ts'

/** What a person of the pairs is known by. */
export function knownOf({ name, birth, phone, place, country }: PairPerson): KnownBy {
  return {
    name: romanise(name),
    birthDate: birth || undefined,
    phone: phone === '' ? undefined : parsePhoneNumberFromString(phone, 'NL')?.number,
    place: place || undefined,
    country: country || undefined,
  }
}
