import type { Contact, ContactCondition, DialledNumber } from '../../domain/guide/contact.ts'
import { numberFrom } from '../../domain/guide/contact.ts'
import type { Missions } from '../../domain/guide/missions.ts'
import { isCheckedLately, mayTellHours, standingOf } from '../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { capital } from '../capital.ts'
import { writtenDate } from '../writtenDate.ts'
import { type Tongue, textIn } from './tongue.ts'

/** A contact in words, as whoever asks can use it. */
export type ContactLine = {
  readonly code: string
  readonly kind: Contact['kind']
  readonly name: string
  /** As it is dialled from where the asker is; missing when there is no number, or none that works from there. */
  readonly number: DialledNumber | undefined
  readonly url: string | undefined
  readonly note: string
  /** Where it works, and under which condition it is to be used: always shown with it. */
  readonly conditions: readonly string[]
  readonly hours: string | undefined
  /** How fresh it is: who checked it when, or the date of the document it stands in. */
  readonly standing: string
  /** Contacts through which it is reached. */
  readonly via: readonly ViaLine[]
}

type ViaLine = { readonly code: string; readonly name: string; readonly number: DialledNumber | undefined }

/** From where somebody asks. Who does not know where they are gets numbers that work from everywhere, and every condition. */
export type AskedFrom = 'abroad' | 'nl' | 'unknown'

/** What the words of a contact depend on beside the language. */
export type ContactSetting = {
  readonly contacts: readonly Contact[]
  readonly missions: Missions
  readonly place: AskedFrom
  readonly today: IsoDate
  readonly isDemo: boolean
}

/** Says a contact. A number, an hour or a promise is told as a fact only where somebody checked it in the last three months. */
export function contactLine(tongue: Tongue, contact: Contact, setting: ContactSetting): ContactLine {
  const { code, kind, url } = contact
  return {
    code,
    kind,
    name: part(tongue, code, 'name') ?? textIn(tongue, contact.text),
    number: dialledFrom(contact, setting.place),
    url,
    note: part(tongue, code, 'note') ?? textIn(tongue, contact.note),
    conditions: conditionsOf(tongue, contact, setting),
    hours: hoursOf(tongue, contact, setting),
    standing: standingText(tongue, contact, setting.today),
    via: viaOf(tongue, contact, setting),
  }
}

/** A number that works from there; where nobody knows from where, the one that works from most places. */
function dialledFrom(contact: Contact, place: AskedFrom): DialledNumber | undefined {
  if (place !== 'unknown') return numberFrom(contact, place)
  return numberFrom(contact, 'abroad') ?? numberFrom(contact, 'nl')
}

function conditionsOf(tongue: Tongue, contact: Contact, { place, missions }: ContactSetting): readonly string[] {
  const said = (condition: ContactCondition | undefined, name: 'condition' | 'condition_abroad') => {
    if (!condition) return []
    const forSelf = tongue.asker === 'self'
    const own = part(tongue, contact.code, forSelf ? name : `${name}_other`)
    return [own ?? textIn(tongue, forSelf ? condition.forSelf : condition.forOther)]
  }
  const reach = contact.reachText ? [part(tongue, contact.code, 'reach') ?? textIn(tongue, contact.reachText)] : []
  const unchecked = contact.code === missions.contact && missions.all.every(({ checked }) => !checked)
  return [
    ...reach,
    ...said(contact.condition, 'condition'),
    ...(place !== 'nl' ? said(contact.conditionAbroad, 'condition_abroad') : []),
    ...(unchecked ? [part(tongue, contact.code, 'unchecked') ?? textIn(tongue, missions.unchecked)] : []),
  ]
}

/** An hour that nobody checked stands with the words that it is from a source; outside a demo it is not told at all. */
function hoursOf(tongue: Tongue, contact: Contact, { today, isDemo }: ContactSetting): string | undefined {
  const { hours, checkedOn } = contact
  if (!hours) return undefined
  if (hours.source.mark === 'not_verified' || !mayTellHours(checkedOn, today, isDemo)) {
    return tongue.words('guide.hours_unknown')
  }
  const text = part(tongue, contact.code, 'hours') ?? textIn(tongue, hours)
  return isCheckedLately(checkedOn, today) ? text : tongue.words('guide.hours_of_source', { hours: text })
}

function standingText(tongue: Tongue, contact: Contact, today: IsoDate): string {
  const { words, language } = tongue
  const { checkedOn, sourceDate } = contact
  const standing = standingOf({ checkedOn: checkedOn ?? null, sourceDate: sourceDate ?? null }, today)
  if (standing === 'checked') return words('guide.checked', { date: writtenDate(checkedOn ?? '', language) })
  if (standing === 'undated') return words('guide.never_checked')
  const own = contact.dateText && (part(tongue, contact.code, 'date_text') ?? textIn(tongue, contact.dateText))
  const source = own ?? words('guide.as_in_source', { date: writtenDate(sourceDate ?? '', language) })
  return words('guide.not_checked_since', { source: capital(source) })
}

function viaOf(tongue: Tongue, contact: Contact, { contacts, place }: ContactSetting): readonly ViaLine[] {
  const codes = place === 'abroad' ? contact.viaAbroad : contact.via
  return codes.flatMap((code) => {
    const through = contacts.find((one) => one.code === code)
    if (!through) return []
    const name = part(tongue, code, 'name') ?? textIn(tongue, through.text)
    return [{ code, name, number: dialledFrom(through, place) }]
  })
}

/** What a further language says of a contact. */
function part({ texts }: Tongue, code: string, field: string): string | undefined {
  return texts.get(`contacts.${code}.${field}`)
}
