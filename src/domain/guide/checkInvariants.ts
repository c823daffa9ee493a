import { type Contact, worksFrom } from './contact.ts'
import type { GuideOutcome } from './evaluateGuide.ts'
import type { Guide } from './guide.ts'
import type { CodeDemand, Demand, Invariant } from './invariant.ts'
import { fits } from './knownAnswers.ts'

/** The rules that a whole answer breaks; none in a table that may be shown. Only for answers to every question. */
export function checkInvariants(guide: Guide, outcome: GuideOutcome): readonly Invariant[] {
  const applying = guide.invariants.filter(({ when }) => fits(when, outcome.known))
  return applying.filter(({ demands }) => !demands.every((demand) => holds(demand, outcome, guide)))
}

function holds(demand: Demand, outcome: GuideOutcome, guide: Guide): boolean {
  switch (demand.kind) {
    case 'at_least':
      return outcome[demand.part].length >= demand.count
    case 'no_family_contact':
      return guide.actions.every(({ code, familyContact }) => familyContact === 'none' || !outcome.do.includes(code))
    case 'no_fields':
      return demand.fields.every((field) => !(field in outcome))
    case 'with_condition':
      return standsBelow(demand, outcome)
    case 'all_of':
    case 'any_of':
    case 'none_of':
    case 'first_of':
    case 'not_first':
    case 'starts_with':
      return holdsOfCodes(demand, outcome[demand.part])
    default:
      return holdsOfContacts(demand, contactsOf(outcome, guide))
  }
}

function holdsOfCodes({ kind, codes }: CodeDemand, given: readonly string[]): boolean {
  const [first] = given
  switch (kind) {
    case 'all_of':
      return codes.every((code) => given.includes(code))
    case 'any_of':
      return codes.some((code) => given.includes(code))
    case 'none_of':
      return !codes.some((code) => given.includes(code))
    case 'first_of':
      return first !== undefined && codes.includes(first)
    case 'not_first':
      return first === undefined || !codes.includes(first)
    case 'starts_with':
      return codes.every((code, place) => given[place] === code)
  }
}

type ContactDemand = Extract<
  Demand,
  { kind: 'some_contact_has' | 'some_contact_always_open' | 'first_contact' | 'contacts_reach' | 'contact_order' }
>

/** Contacts of an answer; missing in the place of a code that none has. */
type Given = readonly (Contact | undefined)[]

function holdsOfContacts(demand: ContactDemand, contacts: Given): boolean {
  const [first] = contacts
  switch (demand.kind) {
    case 'some_contact_has':
      return contacts.some((contact) => contact?.[demand.form] !== undefined)
    case 'some_contact_always_open':
      return contacts.some((contact) => contact?.isAlwaysOpen === true)
    case 'first_contact':
      return first?.[demand.form] !== undefined && (demand.reach === undefined || worksFrom(first, demand.reach))
    case 'contacts_reach':
      return contacts.every((contact) => {
        return contact && (demand.except.includes(contact.code) || worksFrom(contact, demand.reach))
      })
    case 'contact_order':
      return isInOrder(contacts, demand)
  }
}

/** After the first of the one kind there is none of the other. */
function isInOrder(contacts: Given, { before, after }: Extract<Demand, { kind: 'contact_order' }>) {
  const kinds = contacts.map((contact) => contact?.kind)
  const place = kinds.indexOf(after)
  return place === -1 || !kinds.slice(place).includes(before)
}

function standsBelow(
  { contact, oneOfDo, after }: Extract<Demand, { kind: 'with_condition' }>,
  { contact: given, do: actions }: GuideOutcome,
): boolean {
  const place = given.indexOf(contact)
  if (place === -1) return true
  const isNamed = (code: string) => after.includes(code)
  const hasCondition = oneOfDo.some((code) => actions.includes(code))
  return hasCondition && given.slice(0, place).some(isNamed) && !given.slice(place).some(isNamed)
}

function contactsOf({ contact }: GuideOutcome, { contacts }: Guide): Given {
  return contact.map((code) => contacts.find((one) => one.code === code))
}
