import type { ShownCard, ShownInline } from '../../outputs/knowledge/shownPage.ts'
import { dateLine, hoursLine } from '../shell/contactDates.ts'
import type { Contact } from '../shell/contactText.ts'
import { contactLine, type HelpLine } from '../shell/helpLines.ts'
import type { Showing } from './showing.ts'

const EMERGENCY = 'emergency_112'

export function findContact(code: string, { contacts }: Showing): Contact {
  const contact = contacts.find((one) => one.code === code)
  if (!contact) throw new Error(`the profile has no contact ${code}`)
  return contact
}

/** The number of a contact, as it works from everywhere where there is such a form: nobody knows where the reader is. */
function numberOf(contact: Contact): { readonly number: string; readonly dial: string } | undefined {
  const { number, dial, international, dial_international: dialled } = contact
  if (international && dialled) return { number: international, dial: dialled }
  return number && dial ? { number, dial } : undefined
}

/** The contacts that have words in this language: a draft has those that victims need. */
export function contactsIn({ facts, contacts, language }: Showing): readonly Contact[] {
  const texts = facts.textsIn(language.code)
  return texts ? contacts.filter(({ code }) => texts.contacts[code] !== undefined) : contacts
}

function lineOf(contact: Contact, { facts, contacts, language, today }: Showing): HelpLine {
  const dateOf = (source: string) => facts.sources.read.find(({ code }) => code === source)?.date ?? null
  const texts = facts.textsIn(language.code)
  return contactLine({ contacts, dateOf, language: language.code, texts, today }, contact)
}

/** Whose number it is, and the number: `Ministry of Foreign Affairs: +31 247 247 247`. */
export function contactText(code: string, showing: Showing): string {
  const contact = findContact(code, showing)
  const call = numberOf(contact)
  const { name } = lineOf(contact, showing)
  return call ? `${name}: ${call.number}` : name
}

/** A contact within a sentence: the number, and in brackets whose it is and how old. 112 is 112. */
export function contactInline(code: string, showing: Showing): ShownInline {
  const contact = findContact(code, showing)
  const line = lineOf(contact, showing)
  const call = numberOf(contact)
  if (call && contact.kind === 'message') {
    return { kind: 'strong', children: [{ kind: 'text', text: `${line.name}: ${call.number}` }] }
  }
  if (!call) return { kind: 'strong', children: [{ kind: 'text', text: line.name }] }
  if (code === EMERGENCY) return { kind: 'call', ...call, remark: '' }
  return { kind: 'call', ...call, remark: [line.name, lowerFirst(dateLine(showing, line))].join('; ') }
}

/** A contact with all that is known of it. */
export function contactCard(code: string, showing: Showing): ShownCard {
  const { words } = showing
  const contact = findContact(code, showing)
  const line = lineOf(contact, showing)
  const call = numberOf(contact)
  const address = contact.url ?? undefined
  const saysSo = line.reach !== undefined || /buitenland|abroad/.test(line.note)
  const onlyHere = call !== undefined && !contact.reach.includes('abroad') && !saysSo
  const told = [line.note, line.reach, line.conditionAbroad, onlyHere ? words('knowledge.only_here') : undefined]
  const isAsked = contact.kind === 'phone' || contact.kind === 'message' || contact.kind === 'chat'
  return {
    id: code,
    title: line.name,
    isHelp: call !== undefined || contact.kind === 'chat',
    call: contact.kind === 'message' ? undefined : call,
    write: contact.kind === 'message' && call ? { number: call.number, how: words('knowledge.message') } : undefined,
    site: address === undefined ? undefined : { address, warning: undefined },
    lines: told.filter((one) => one !== undefined),
    remarks: [...(isAsked && code !== EMERGENCY ? [hoursLine(showing, line)] : []), dateLine(showing, line)],
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
