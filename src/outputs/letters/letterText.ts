import type { CaseFile } from '../../domain/casework/caseFile.ts'
import { protectedIn } from '../../domain/casework/sharing/childLetter.ts'
import { partsOfLetter } from '../../domain/casework/sharing/letterParts.ts'
import type { LetterKind } from '../../domain/casework/sharing/sharingEvents.ts'
import { ageText } from '../casework/ageText.ts'
import { longDate } from '../figures/longDate.ts'
import type { DocumentSection, DocumentText } from './documentText.ts'
import { sectionOf } from './letterSections.ts'
import type { LetterSource, LetterTelling } from './letterSource.ts'
import type { TextLine } from './partLines.ts'
import { dangerLine } from './personSections.ts'
import { levelLines } from './safetySections.ts'
import { minorsAreHere, placeText } from './whereNow.ts'

const ON_CHILDREN = 'child_protection_letter_children'

/** A letter or sheet made from a case. Nothing that leads to an address is in it, whatever somebody wrote where. */
export function letterText(kind: LetterKind, source: LetterSource, telling: LetterTelling): DocumentText {
  const { words, locale, today, hub } = telling
  const variant = isAboutChildren(kind, source.file) ? ON_CHILDREN : kind
  return {
    locale,
    title: words(`sharing.letter_title_${kind}`),
    head: [
      { name: words('sharing.to'), value: words(`sharing.letter_to_${kind}`) },
      { name: words('sharing.letter_from'), value: words('sharing.letter_hub') },
      ...(hub === undefined ? [] : [{ name: words('sharing.letter_call'), value: hub }]),
      { name: words('sharing.file_number'), value: source.number },
      { name: words('sharing.file_on'), value: longDate(today, locale) },
    ],
    opening: [openingText(variant, source.file, telling)],
    sections: [
      { title: words('sharing.package_facts'), items: [{ lines: factsOf(kind, source, telling) }] },
      ...sectionsOf(kind, source, telling),
    ],
    closing: [words(`sharing.letter_closing_${variant}`), words('sharing.letter_address')],
    foot: words('sharing.file_foot'),
  }
}

/** What is asked. */
function openingText(variant: LetterKind | typeof ON_CHILDREN, file: CaseFile, { words }: LetterTelling): string {
  switch (variant) {
    case 'child_protection_letter':
      return words(`sharing.letter_opening_${variant}${minorsAreHere(file, 'client') ? '_back' : ''}`)
    case ON_CHILDREN:
      return words(`sharing.letter_opening_${variant}${minorsAreHere(file, 'children') ? '_back' : ''}`)
    default:
      return words(`sharing.letter_opening_${variant}`)
  }
}

/** A letter on the children of a client who is of age: they come first, and the client is their parent. */
function isAboutChildren(kind: LetterKind, file: CaseFile): boolean {
  return kind === 'child_protection_letter' && protectedIn(file) !== 'client'
}

function sectionsOf(kind: LetterKind, source: LetterSource, telling: LetterTelling): readonly DocumentSection[] {
  const parts = partsOfLetter[kind]
  if (!isAboutChildren(kind, source.file)) return parts.flatMap((part) => sectionOf(part, source, telling))
  const others = parts.filter((part) => part !== 'children' && part !== 'identity')
  const parent = sectionOf('identity', source, telling)
  return [
    ...sectionOf('children', source, telling),
    ...parent.map((section) => ({ ...section, title: telling.words('sharing.letter_parent') })),
    ...others.flatMap((part) => sectionOf(part, source, telling)),
  ]
}

function factsOf(kind: LetterKind, source: LetterSource, telling: LetterTelling): readonly TextLine[] {
  const { file } = source
  const { words, label, locale } = telling
  const { report } = file
  const age = isAboutChildren(kind, file) ? words('sharing.letter_parent_age') : words('casework.fact_age')
  const whole: readonly TextLine[] = [
    { name: words('casework.fact_topic_now'), value: label('topics', file.topic) },
    { name: words('casework.fact_reported_on'), value: longDate(file.reportedOn, locale) },
    { name: words('casework.fact_sex'), value: label('sexes', report.sex) },
    ...levelLines(source, telling),
    ...wishLines(file, telling),
  ]
  return [
    { name: age, value: ageText(report.age_band, words) },
    { name: words('casework.fact_group'), value: label('victim_groups', file.victimGroup) },
    { name: words('sharing.fact_country'), value: label('countries', report.country) },
    { name: words('sharing.fact_place'), value: placeText(file, telling) },
    // Who travels along has to know how and of whom to beware, and no more.
    ...(kind === 'travel_note' ? [] : whole),
    dangerLine(file, telling),
    ...(kind === 'travel_note' ? [{ name: words('sharing.danger_do'), value: words('sharing.danger_do_travel') }] : []),
    ...dayLines(file, telling),
  ]
}

function wishLines({ plan: { wish, wishOn } }: CaseFile, { words, locale }: LetterTelling): readonly TextLine[] {
  if (wish === null || wishOn === null) return []
  const value = words('plan.wish_on', { wish: words(`plan.wish_${wish}`), date: longDate(wishOn, locale) })
  return [{ name: words('plan.wish_name'), value }]
}

function dayLines({ safety, plan }: CaseFile, { words, locale }: LetterTelling): readonly TextLine[] {
  return [
    { name: words('sharing.fact_wedding'), on: safety.plannedDays.wedding },
    { name: words('sharing.fact_travel'), on: safety.plannedDays.travel },
    { name: words('sharing.fact_departed'), on: plan.departedOn },
    { name: words('sharing.fact_arrived'), on: plan.arrivedOn },
  ].flatMap(({ name, on }) => (on === null ? [] : [{ name, value: longDate(on, locale) }]))
}
