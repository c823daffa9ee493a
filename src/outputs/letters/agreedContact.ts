import { checkHindrance } from '../../domain/casework/contact/agreementHindrance.ts'
import { endOf } from '../../domain/casework/contact/contactAgenda.ts'
import type { ContactWay } from '../../domain/casework/contact/contactEvents.ts'
import type { SafeContact } from '../../domain/casework/contact/contactFile.ts'
import { type Moved, movedSince } from '../../domain/casework/contact/movedSince.ts'
import { findPerson } from '../../domain/casework/persons/findPerson.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { clockText, daysText } from '../casework/contactHours.ts'
import { movedText } from '../casework/movedText.ts'
import { refusalText } from '../casework/refusalText.ts'
import type { Telling } from '../casework/telling.ts'
import { zoneText } from '../casework/zones.ts'
import { longDate } from '../figures/longDate.ts'
import { type LetterSource, type LetterTelling, newestContent } from './letterSource.ts'
import { linesOfPart, type TextLine } from './partLines.ts'
import { dangerOf } from './personSections.ts'

/** How the client may be reached, and never: first whether it holds at all, then what was agreed, and the words that go with it. */
export function agreedContact(source: LetterSource, telling: LetterTelling): readonly TextLine[] {
  const { words } = telling
  const { agreement } = source.file.contact
  if (!agreement) return [{ name: words('sharing.contact_agreed'), value: words('sharing.contact_nothing_agreed') }]
  const { never_text: never, ...content } = newestContent(source, ['safe_contact']) ?? {}
  return [
    ...standing(source, agreement, telling),
    ...neverLines(agreement, telling),
    ...(never === undefined ? [] : linesOfPart({ never_text: never }, telling)),
    ...agreedLines(agreement, throughWhom(source, agreement, telling), telling),
    ...linesOfPart(content, telling),
  ]
}

/** The codes of an agreement in words: how, through whom, on which days, at which hours, and until when. */
export function agreedLines(
  { ways, through, agreedOn, ...hours }: SafeContact,
  throughName: string | undefined,
  { words, locale, label }: Pick<Telling, 'words' | 'locale' | 'label'>,
): readonly TextLine[] {
  const { from, to, time_zone: zone, valid_until: until } = hours
  const any = from === null || to === null
  const clock = any
    ? words('contact.any_hour')
    : words('contact.hours', { from: clockText(from, locale), to: clockText(to, locale) })
  return [
    { name: words('contact.field_ways'), value: waysText(ways, { words, locale }) },
    ...(through === null || throughName === undefined
      ? []
      : [{ name: words('contact.field_through'), value: throughName }]),
    { name: words('contact.field_days'), value: daysText(hours, locale) ?? words('contact.any_day') },
    { name: words('contact.field_hours'), value: `${clock}, ${zoneText(zone, { words, label })}` },
    { name: words('contact.agreed_on'), value: longDate(agreedOn, locale) },
    ...(until === null ? [] : [{ name: words('contact.field_valid_until'), value: longDate(until, locale) }]),
  ]
}

/** That the client went to another country since: the days and hours that follow are those of then. None when not. */
export function movedLines(moved: Moved | undefined, telling: Pick<Telling, 'words' | 'label'>): readonly TextLine[] {
  if (!moved) return []
  const { words } = telling
  const value = `${movedText(moved, telling)}. ${words('sharing.contact_moved_what')}`
  return [{ name: words('sharing.contact_moved'), value }]
}

/** The ways that were ruled out; none when no way was. */
export function neverLines({ never }: SafeContact, telling: Pick<Telling, 'words' | 'locale'>): readonly TextLine[] {
  if (never.length === 0) return []
  return [{ name: telling.words('contact.field_never'), value: waysText(never, telling) }]
}

function waysText(ways: readonly ContactWay[], { words, locale }: Pick<Telling, 'words' | 'locale'>): string {
  return new Intl.ListFormat(locale).format(ways.map((way) => words(`contact.way_${way}`)))
}

/** Why the agreement may not be used on the day of the letter: it ran out, the client went elsewhere, or the safety check stands in the way. */
function standing({ file }: LetterSource, agreement: SafeContact, telling: LetterTelling): readonly TextLine[] {
  const { words, locale, today, terms } = telling
  const until = endOf(agreement, { terms })
  const expired = { name: words('sharing.expired'), value: expiredText(agreement, until, telling) }
  const hindrance = checkHindrance(file, { on: today })
  const unsafe = hindrance && {
    name: words('sharing.contact_stop'),
    value: `${refusalText(hindrance.error, telling).why} ${words('sharing.contact_ask_hub')}`,
  }
  const review = { name: words('contact.field_review'), value: until === null ? '' : longDate(until, locale) }
  return [
    ...(unsafe ? [unsafe] : []),
    ...movedLines(movedSince(file.contact, file.report), telling),
    ...(until !== null && until < today ? [expired] : []),
    ...(until !== null && until >= today && agreement.valid_until === null ? [review] : []),
  ]
}

function expiredText({ valid_until }: SafeContact, until: IsoDate | null, { words, locale }: LetterTelling): string {
  const date = until === null ? '' : longDate(until, locale)
  return words(valid_until === null ? 'sharing.contact_review_over' : 'sharing.contact_over', { date })
}

/** Somebody who left the list, or turned out to be a danger, is not named as a way to the client. */
function throughWhom(
  source: LetterSource,
  { through }: SafeContact,
  { words, label }: LetterTelling,
): string | undefined {
  if (through === null) return undefined
  const person = findPerson(source.file, through)
  if (!person || dangerOf(person)) return words('sharing.contact_through_gone')
  const name = newestContent(source, ['family', 'children'], { person: through })?.name
  const role = label('person_roles', person.role)
  return name === undefined ? role : `${name}, ${role.toLowerCase()}`
}
