import { IntlMessageFormat } from 'intl-messageformat'
import accessEn from '../../messages/en/access.json' with { type: 'json' }
import accessLogEn from '../../messages/en/accessLog.json' with { type: 'json' }
import administrationEn from '../../messages/en/administration.json' with { type: 'json' }
import apiEn from '../../messages/en/api.json' with { type: 'json' }
import caseAccessEn from '../../messages/en/caseAccess.json' with { type: 'json' }
import caseworkEn from '../../messages/en/casework.json' with { type: 'json' }
import cliEn from '../../messages/en/cli.json' with { type: 'json' }
import closingEn from '../../messages/en/closing.json' with { type: 'json' }
import codesEn from '../../messages/en/codes.json' with { type: 'json' }
import contactEn from '../../messages/en/contact.json' with { type: 'json' }
import contentEn from '../../messages/en/content.json' with { type: 'json' }
import conversationEn from '../../messages/en/conversation.json' with { type: 'json' }
import conversationsEn from '../../messages/en/conversations.json' with { type: 'json' }
import documentsEn from '../../messages/en/documents.json' with { type: 'json' }
import dutyEn from '../../messages/en/duty.json' with { type: 'json' }
import figuresEn from '../../messages/en/figures.json' with { type: 'json' }
import guideEn from '../../messages/en/guide.json' with { type: 'json' }
import importEn from '../../messages/en/import.json' with { type: 'json' }
import inboxEn from '../../messages/en/inbox.json' with { type: 'json' }
import intakeEn from '../../messages/en/intake.json' with { type: 'json' }
import journalEn from '../../messages/en/journal.json' with { type: 'json' }
import knowledgeEn from '../../messages/en/knowledge.json' with { type: 'json' }
import personsEn from '../../messages/en/persons.json' with { type: 'json' }
import planEn from '../../messages/en/plan.json' with { type: 'json' }
import preTravelEn from '../../messages/en/preTravel.json' with { type: 'json' }
import publicEn from '../../messages/en/public.json' with { type: 'json' }
import readingKeyEn from '../../messages/en/readingKey.json' with { type: 'json' }
import reconcileEn from '../../messages/en/reconcile.json' with { type: 'json' }
import safetyEn from '../../messages/en/safety.json' with { type: 'json' }
import sharedEn from '../../messages/en/shared.json' with { type: 'json' }
import sharingEn from '../../messages/en/sharing.json' with { type: 'json' }
import signInEn from '../../messages/en/signIn.json' with { type: 'json' }
import todayEn from '../../messages/en/today.json' with { type: 'json' }
import tourEn from '../../messages/en/tour.json' with { type: 'json' }
import verificationEn from '../../messages/en/verification.json' with { type: 'json' }
import accessNl from '../../messages/nl/access.json' with { type: 'json' }
import accessLogNl from '../../messages/nl/accessLog.json' with { type: 'json' }
import administrationNl from '../../messages/nl/administration.json' with { type: 'json' }
import apiNl from '../../messages/nl/api.json' with { type: 'json' }
import caseAccessNl from '../../messages/nl/caseAccess.json' with { type: 'json' }
import caseworkNl from '../../messages/nl/casework.json' with { type: 'json' }
import cliNl from '../../messages/nl/cli.json' with { type: 'json' }
import closingNl from '../../messages/nl/closing.json' with { type: 'json' }
import codesNl from '../../messages/nl/codes.json' with { type: 'json' }
import contactNl from '../../messages/nl/contact.json' with { type: 'json' }
import contentNl from '../../messages/nl/content.json' with { type: 'json' }
import conversationNl from '../../messages/nl/conversation.json' with { type: 'json' }
import conversationsNl from '../../messages/nl/conversations.json' with { type: 'json' }
import documentsNl from '../../messages/nl/documents.json' with { type: 'json' }
import dutyNl from '../../messages/nl/duty.json' with { type: 'json' }
import figuresNl from '../../messages/nl/figures.json' with { type: 'json' }
import guideNl from '../../messages/nl/guide.json' with { type: 'json' }
import importNl from '../../messages/nl/import.json' with { type: 'json' }
import inboxNl from '../../messages/nl/inbox.json' with { type: 'json' }
import intakeNl from '../../messages/nl/intake.json' with { type: 'json' }
import journalNl from '../../messages/nl/journal.json' with { type: 'json' }
import knowledgeNl from '../../messages/nl/knowledge.json' with { type: 'json' }
import personsNl from '../../messages/nl/persons.json' with { type: 'json' }
import planNl from '../../messages/nl/plan.json' with { type: 'json' }
import preTravelNl from '../../messages/nl/preTravel.json' with { type: 'json' }
import publicNl from '../../messages/nl/public.json' with { type: 'json' }
import readingKeyNl from '../../messages/nl/readingKey.json' with { type: 'json' }
import reconcileNl from '../../messages/nl/reconcile.json' with { type: 'json' }
import safetyNl from '../../messages/nl/safety.json' with { type: 'json' }
import sharedNl from '../../messages/nl/shared.json' with { type: 'json' }
import sharingNl from '../../messages/nl/sharing.json' with { type: 'json' }
import signInNl from '../../messages/nl/signIn.json' with { type: 'json' }
import todayNl from '../../messages/nl/today.json' with { type: 'json' }
import tourNl from '../../messages/nl/tour.json' with { type: 'json' }
import verificationNl from '../../messages/nl/verification.json' with { type: 'json' }
import type { Locale } from '../domain/shared/locale.ts'

const texts = {
  nl: {
    shared: sharedNl,
    figures: figuresNl,
    caseAccess: caseAccessNl,
    casework: caseworkNl,
    cli: cliNl,
    codes: codesNl,
    access: accessNl,
    api: apiNl,
    accessLog: accessLogNl,
    administration: administrationNl,
    import: importNl,
    inbox: inboxNl,
    public: publicNl,
    guide: guideNl,
    readingKey: readingKeyNl,
    reconcile: reconcileNl,
    persons: personsNl,
    contact: contactNl,
    conversation: conversationNl,
    content: contentNl,
    conversations: conversationsNl,
    safety: safetyNl,
    verification: verificationNl,
    plan: planNl,
    sharing: sharingNl,
    journal: journalNl,
    knowledge: knowledgeNl,
    closing: closingNl,
    intake: intakeNl,
    today: todayNl,
    documents: documentsNl,
    duty: dutyNl,
    preTravel: preTravelNl,
    tour: tourNl,
    signIn: signInNl,
  },
  en: {
    shared: sharedEn,
    figures: figuresEn,
    caseAccess: caseAccessEn,
    casework: caseworkEn,
    cli: cliEn,
    codes: codesEn,
    access: accessEn,
    api: apiEn,
    accessLog: accessLogEn,
    administration: administrationEn,
    import: importEn,
    inbox: inboxEn,
    public: publicEn,
    guide: guideEn,
    readingKey: readingKeyEn,
    reconcile: reconcileEn,
    persons: personsEn,
    contact: contactEn,
    conversation: conversationEn,
    content: contentEn,
    conversations: conversationsEn,
    safety: safetyEn,
    verification: verificationEn,
    plan: planEn,
    sharing: sharingEn,
    journal: journalEn,
    knowledge: knowledgeEn,
    closing: closingEn,
    intake: intakeEn,
    today: todayEn,
    documents: documentsEn,
    duty: dutyEn,
    preTravel: preTravelEn,
    tour: tourEn,
    signIn: signInEn,
  },
} as const

type Rooms = (typeof texts)['nl']

/** A text of the interface: its room and its key, `figures.title`. */
export type WordKey = { [Room in keyof Rooms]: `${Room}.${keyof Rooms[Room] & string}` }[keyof Rooms]

export type WordValues = Readonly<Record<string, string | number>>

/** Gives a text in one language, its ICU MessageFormat arguments filled in. */
export type Words = (key: WordKey, values?: WordValues) => string

/**
 * Gives the texts that `find` knows in one language. Each is made ready once, when it is first asked for: a page asks for a hundred. One
 * without arguments is text.
 */
export function makeWords<Key extends string>(language: string, find: (key: Key) => string) {
  const ready = new Map<Key, string | IntlMessageFormat>()
  const prepare = (key: Key): string | IntlMessageFormat => {
    const template = find(key)
    const text = template.includes('{') ? new IntlMessageFormat(template, language) : template
    ready.set(key, text)
    return text
  }
  return (key: Key, values?: WordValues): string => {
    const text = ready.get(key) ?? prepare(key)
    return typeof text === 'string' ? text : String(text.format(values))
  }
}

const said: Readonly<Record<Locale, Words>> = {
  nl: makeWords('nl', (key) => find('nl', key)),
  en: makeWords('en', (key) => find('en', key)),
}

/** The texts of one language. A key is known to the compiler; that its arguments are given is kept by `messages.test.ts`. */
export function words(locale: Locale): Words {
  return said[locale]
}

/** The key of a text that was put together, when there is such a text and it needs no values; missing when there is not. */
export function parseWordKey(key: string): WordKey | undefined {
  const dot = key.indexOf('.')
  const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = texts.nl
  const room = key.slice(0, dot)
  const text = Object.hasOwn(rooms, room) ? rooms[room]?.[key.slice(dot + 1)] : undefined
  return text === undefined || text.includes('{') ? undefined : (key as WordKey)
}

function find(locale: Locale, key: WordKey): string {
  const dot = key.indexOf('.')
  const room: Readonly<Record<string, string>> = texts[locale][key.slice(0, dot) as keyof Rooms]
  const text = room[key.slice(dot + 1)]
  if (text === undefined) throw new Error(`no text ${key} in ${locale}`)
  return text
}
