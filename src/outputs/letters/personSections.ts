import type { CaseFile } from '../../domain/casework/caseFile.ts'
import { presentPersons } from '../../domain/casework/persons/findPerson.ts'
import type { Person } from '../../domain/casework/persons/personsFile.ts'
import type { DocumentSection } from './documentText.ts'
import { type LetterSource, type LetterTelling, newestContent } from './letterSource.ts'
import { linesOfPart, type TextLine } from './partLines.ts'

type Items = DocumentSection['items']

const childRoles = ['child_with_client', 'child_elsewhere']

/** The children, each with what is known of them. */
export function childItems(source: LetterSource, telling: LetterTelling): Items {
  return personItems(source, telling, ({ role }) => childRoles.includes(role))
}

/** Who else is around the client. Who reported is in no letter: they may have been promised silence. */
export function familyItems(source: LetterSource, telling: LetterTelling): Items {
  return personItems(source, telling, ({ role }) => !childRoles.includes(role) && role !== 'reporter')
}

/** Who is thought to be a danger, and who says so or what shows it. */
export function dangerItems(source: LetterSource, telling: LetterTelling): Items {
  return presentPersons(source.file.persons).flatMap((one) => {
    const danger = dangerOf(one)
    if (danger === undefined || one.role === 'reporter') return []
    const said = newestContent(source, ['danger'], { person: one.person })?.source
    const name = telling.words('persons.field_danger_source')
    const lines = said === undefined ? [] : [{ name, value: String(said) }]
    return lines.length === 0 ? [] : [{ title: telling.label('danger_relations', danger), lines }]
  })
}

/** How those who are thought to be a danger are related to the client. That nothing is known is said: it means no safety. */
export function dangerLine({ persons }: Pick<CaseFile, 'persons'>, { words, label, locale }: LetterTelling): TextLine {
  const relations = presentPersons(persons).flatMap((person) => dangerOf(person) ?? [])
  const named = [...new Set(relations)].map((relation) => label('danger_relations', relation))
  const value = named.length === 0 ? words('sharing.danger_unknown') : new Intl.ListFormat(locale).format(named)
  return { name: words('sharing.fact_danger'), value }
}

/** How somebody who is thought to be a danger is related; missing for who is not. */
export function dangerOf({ danger }: Pick<Person, 'danger'>): string | undefined {
  return danger === null || danger === 'nobody_known' ? undefined : danger
}

function personItems(source: LetterSource, telling: LetterTelling, isIn: (person: Person) => boolean): Items {
  return presentPersons(source.file.persons)
    .filter(isIn)
    .map((person) => {
      const content = newestContent(source, ['family', 'children'], { person: person.person }) ?? {}
      const lines = [...linesOfPart(content, telling), ...codedLines(person, telling)]
      return { title: telling.label('person_roles', person.role), lines }
    })
}

function codedLines(person: Person, { words, label }: LetterTelling): readonly TextLine[] {
  const { minor, place, trusted } = person
  const danger = dangerOf(person)
  return [
    ...(minor === null
      ? []
      : [{ name: words('sharing.person_age'), value: words(minor ? 'persons.minor_yes' : 'persons.minor_no') }]),
    ...(place === null ? [] : [{ name: words('sharing.person_place'), value: label('client_locations', place) }]),
    ...(danger === undefined
      ? []
      : [{ name: words('sharing.person_danger'), value: label('danger_relations', danger) }]),
    ...(trusted && danger === undefined
      ? [{ name: words('persons.field_trusted'), value: words('persons.trusted_yes') }]
      : []),
  ]
}
