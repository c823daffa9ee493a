import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { capital } from '../capital.ts'
import { longDate } from '../figures/longDate.ts'
import { agreedContact } from './agreedContact.ts'
import type { DocumentSection } from './documentText.ts'
import { type LetterSource, type LetterTelling, newestContent } from './letterSource.ts'
import { linesOfPart, partTitle, subjectTitle, type TextLine } from './partLines.ts'
import { childItems, dangerItems, familyItems } from './personSections.ts'
import { assessmentItems, checkItems } from './safetySections.ts'
import { subjectsIn } from './subjectsIn.ts'
import { withoutAddresses } from './withoutAddresses.ts'

type Items = DocumentSection['items']

/** The parts of a letter that codes belong to, beside the words that were sealed: what was ticked is as much of it as what was written. */
const withCodes: Readonly<Record<string, (source: LetterSource, telling: LetterTelling) => Items>> = {
  children: childItems,
  family: familyItems,
  danger: dangerItems,
  safety_assessment: assessmentItems,
  safety_check: checkItems,
  safe_contact: (source, telling) => [{ lines: agreedContact(source, telling) }],
  custody: custodyItems,
  residence: residenceItems,
  aftercare: aftercareItems,
}

/** A part of a letter under its heading, without what leads to an address; none where nothing is known. */
export function sectionOf(part: string, source: LetterSource, telling: LetterTelling): readonly DocumentSection[] {
  const items = (withCodes[part] ?? writtenItems(part))(source, telling)
    .filter(({ lines }) => lines.length > 0)
    .map((item) => ({ ...item, ...(item.title && { title: capital(item.title) }), lines: item.lines.map(toGo) }))
  return items.length === 0 ? [] : [{ title: partTitle(part, telling), items }]
}

/** What was written last in a part, of each that it is about. */
function writtenItems(part: string) {
  return ({ opened }: LetterSource, telling: LetterTelling): Items => {
    const written = new Map(
      opened.filter((one) => one.part === part).map((one) => [JSON.stringify(subjectsIn(one.content)), one]),
    )
    return [...written.values()].map(({ content }) => {
      const about = subjectTitle(content, telling)
      return { lines: linesOfPart(content, telling), ...(about !== undefined && { title: about }) }
    })
  }
}

function custodyItems(source: LetterSource, telling: LetterTelling): Items {
  const { words } = telling
  const { custody } = source.file.persons
  const coded =
    custody === null
      ? []
      : [
          { name: words('persons.field_custody'), value: words(`persons.custody_${custody.kind}`) },
          ...dayLine(words('persons.field_since'), custody.since, telling),
          ...dayLine(words('persons.field_until'), custody.until, telling),
        ]
  return [{ lines: [...coded, ...linesOfPart(newestContent(source, ['custody']) ?? {}, telling)] }]
}

function residenceItems(source: LetterSource, telling: LetterTelling): Items {
  const { words, label } = telling
  const { permit, leftNetherlands, leftEu } = source.file.persons
  const kind =
    permit.kind === null
      ? []
      : [{ name: words('persons.field_permit_kind'), value: label('permit_kinds', permit.kind) }]
  const lines = [
    ...kind,
    ...dayLine(words('persons.field_permit_valid_until'), permit.validUntil, telling),
    ...dayLine(words('persons.field_left_netherlands'), leftNetherlands, telling),
    ...dayLine(words('persons.field_left_eu'), leftEu, telling),
  ]
  return [{ lines: [...lines, ...linesOfPart(newestContent(source, ['residence']) ?? {}, telling)] }]
}

/** The talks after arrival that were had. */
function aftercareItems(source: LetterSource, telling: LetterTelling): Items {
  const { words, label, locale } = telling
  return source.file.plan.followUps.map(({ moment, outcome, on }) => {
    const said = words('sharing.said_on', { said: label('aftercare_outcomes', outcome), date: longDate(on, locale) })
    const content = newestContent(source, ['aftercare'], { moment }) ?? {}
    const lines = [{ name: words('plan.after_outcome'), value: said }, ...linesOfPart(content, telling)]
    return { title: label('aftercare_moments', moment), lines }
  })
}

function dayLine(name: string, day: IsoDate | null, { locale }: LetterTelling): readonly TextLine[] {
  return day === null ? [] : [{ name, value: longDate(day, locale) }]
}

function toGo({ name, value }: TextLine): TextLine {
  return { name, value: withoutAddresses(value) }
}
