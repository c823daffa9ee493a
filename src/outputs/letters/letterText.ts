import type { CaseFile } from '../../domain/casework/caseFile.ts'
import type { PartContent } from '../../domain/casework/sealedPart.ts'
import { partsOfLetter } from '../../domain/casework/sharing/letterParts.ts'
import type { LetterKind } from '../../domain/casework/sharing/sharingEvents.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { ageText } from '../casework/ageText.ts'
import { longDate } from '../figures/longDate.ts'
import type { DocumentSection, DocumentText } from './documentText.ts'
import { linesOfPart, type PartTelling, partTitle, subjectTitle, type TextLine } from './partLines.ts'
import { subjectsIn } from './subjectsIn.ts'
import { withoutAddresses } from './withoutAddresses.ts'

type Part = { readonly part: string; readonly version: number; readonly content: PartContent }

export type LetterSource = {
  readonly number: string
  readonly file: CaseFile
  /** The newest of a part last. */
  readonly opened: readonly Part[]
}

/** A letter or sheet made from a case. Nothing that leads to an address is in it, whatever somebody wrote where. */
export function letterText(kind: LetterKind, source: LetterSource, telling: PartTelling, today: IsoDate): DocumentText {
  const { words, locale } = telling
  return {
    locale,
    title: words(`sharing.letter_title_${kind}`),
    head: [
      { name: words('sharing.to'), value: words(`sharing.letter_to_${kind}`) },
      { name: words('sharing.letter_from'), value: words('sharing.letter_hub') },
      { name: words('sharing.file_number'), value: source.number },
      { name: words('sharing.file_on'), value: longDate(today, locale) },
    ],
    opening: [words(`sharing.letter_opening_${kind}`)],
    sections: [
      { title: words('sharing.package_facts'), items: [{ lines: factsOf(kind, source, telling) }] },
      ...partsOfLetter[kind].flatMap((part) => sectionOf(part, source, telling)),
    ],
    closing: [words(`sharing.letter_closing_${kind}`), words('sharing.letter_address')],
    foot: words('sharing.file_foot'),
  }
}

function factsOf(kind: LetterKind, { file }: LetterSource, { words, label, locale }: PartTelling): readonly TextLine[] {
  const { report, safety, plan } = file
  const days = [
    { name: words('sharing.fact_wedding'), on: safety.plannedDays.wedding },
    { name: words('sharing.fact_travel'), on: safety.plannedDays.travel },
    { name: words('sharing.fact_departed'), on: plan.departedOn },
    { name: words('sharing.fact_arrived'), on: plan.arrivedOn },
  ].flatMap(({ name, on }) => (on === null ? [] : [{ name, value: longDate(on, locale) }]))
  const danger = file.persons.persons.flatMap(({ danger: relation, withdrawn }) =>
    relation === null || withdrawn ? [] : [label('danger_relations', relation)],
  )
  const whole: readonly TextLine[] = [
    { name: words('casework.fact_topic_now'), value: label('topics', file.topic) },
    { name: words('casework.fact_reported_on'), value: longDate(file.reportedOn, locale) },
    { name: words('casework.fact_sex'), value: label('sexes', report.sex) },
    ...(danger.length === 0
      ? []
      : [{ name: words('sharing.fact_danger'), value: new Intl.ListFormat(locale).format([...new Set(danger)]) }]),
  ]
  return [
    { name: words('casework.fact_age'), value: ageText(report.age_band, words) },
    { name: words('casework.fact_group'), value: label('victim_groups', file.victimGroup) },
    { name: words('sharing.fact_country'), value: label('countries', file.countryNow) },
    // Who travels along has to know how, and no more.
    ...(kind === 'travel_note' ? [] : whole),
    ...days,
  ]
}

/** What was written last in a part, of each that it is about. */
function sectionOf(part: string, { opened }: LetterSource, telling: PartTelling): readonly DocumentSection[] {
  const written = new Map(
    opened.filter((one) => one.part === part).map((one) => [JSON.stringify(subjectsIn(one.content)), one]),
  )
  const items = [...written.values()]
    .map(({ content }) => {
      const about = subjectTitle(content, telling)
      return { lines: linesOfPart(content, telling).map(toGo), ...(about !== undefined && { title: about }) }
    })
    .filter(({ lines }) => lines.length > 0)
  return items.length === 0 ? [] : [{ title: partTitle(part, telling), items }]
}

function toGo({ name, value }: TextLine): TextLine {
  return { name, value: withoutAddresses(value) }
}
