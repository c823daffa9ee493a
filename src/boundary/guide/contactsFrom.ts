import type { Contact, ContactCondition, DialledNumber } from '../../domain/guide/contact.ts'
import type { PartContent } from '../profile/readProfilePart.ts'
import { bothTexts, guideEntry, guideText } from './guideEntry.ts'

type RawContact = PartContent<'contacts'>['contacts'][number]

/** The contacts of a profile, as an answer of the guide needs them. */
export function contactsFrom({ contacts }: { readonly contacts: readonly RawContact[] }): readonly Contact[] {
  return contacts.map((raw) => ({
    ...guideEntry(raw),
    kind: raw.kind,
    number: dialled(raw.number, raw.dial),
    international: dialled(raw.international, raw.dial_international),
    url: raw.url ?? undefined,
    via: raw.via ?? [],
    viaAbroad: raw.via_abroad ?? [],
    reach: raw.reach,
    reachText: bothTexts(raw.reach_nl, raw.reach_en),
    ...conditionsOf(raw),
    isAlwaysOpen: raw.always === true,
    hours: raw.hours ? { nl: raw.hours.text_nl, en: raw.hours.text_en, source: raw.hours.source } : undefined,
    dateText: bothTexts(raw.date_text_nl, raw.date_text_en),
    sourceDate: raw.source_date ?? undefined,
    checkedOn: raw.checked_on ?? undefined,
    note: guideText({ nl: raw.note_nl, en: raw.note_en }),
  }))
}

function conditionsOf(raw: RawContact): Pick<Contact, 'condition' | 'conditionAbroad'> {
  return {
    condition: conditionFrom(
      bothTexts(raw.condition_nl, raw.condition_en),
      bothTexts(raw.condition_other_nl, raw.condition_other_en, raw.condition_other_nl_u),
    ),
    conditionAbroad: conditionFrom(
      bothTexts(raw.condition_abroad_nl, raw.condition_abroad_en),
      bothTexts(raw.condition_abroad_other_nl, raw.condition_abroad_other_en, raw.condition_abroad_other_nl_u),
    ),
  }
}

function conditionFrom(
  forSelf: ContactCondition['forSelf'] | undefined,
  forOther: ContactCondition['forOther'] | undefined,
): ContactCondition | undefined {
  return forSelf && { forSelf, forOther: forOther ?? forSelf }
}

function dialled(shown: string | null | undefined, dial: string | null | undefined): DialledNumber | undefined {
  return shown && dial ? { shown, dial } : undefined
}
