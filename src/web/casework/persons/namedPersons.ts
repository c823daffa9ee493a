import { presentPersons } from '../../../domain/casework/persons/findPerson.ts'
import type { Person } from '../../../domain/casework/persons/personsFile.ts'
import { IDENTITY, type PartContent, REPORTER } from '../../../domain/casework/sealedPart.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Somebody of the case with what was written down of them, as far as the reader may open it. */
export type NamedPerson = Person & {
  readonly name: string | undefined
  readonly content: PartContent
  /** Who says that they are a danger, or what shows it. */
  readonly dangerSource: string | undefined
}

type Source = Pick<ChapterView, 'shown'>

/** Everybody around the client who was not withdrawn, in the order in which they were written down. */
export function namedPersons({ shown }: Source): readonly NamedPerson[] {
  return presentPersons(shown.chapters.persons).map((person) => {
    const content = newestOf({ shown }, ['family', 'children', REPORTER], 'person', person.person) ?? {}
    const danger = newestOf({ shown }, ['danger'], 'person', person.person)
    return { ...person, name: textIn(content, 'name'), content, dangerSource: textIn(danger ?? {}, 'source') }
  })
}

/** What was last written down of the client. */
export function clientContent({ shown }: Source): PartContent {
  return shown.opened.findLast(({ part }) => part === IDENTITY)?.content ?? {}
}

/** The newest content of a part about something with a number; missing when there is none, or it is not open. */
export function newestOf(
  { shown }: Source,
  parts: readonly string[],
  subject: string,
  number: number,
): PartContent | undefined {
  const found = shown.opened.filter(({ part, content }) => parts.includes(part) && content[subject] === number)
  return found.toSorted((a, b) => a.version - b.version).at(-1)?.content
}

/** A text of a sealed part; missing when it was not filled in. */
export function textIn(content: PartContent, member: string): string | undefined {
  const value = content[member]
  return value === undefined || value === '' ? undefined : String(value)
}

/** How a person is called in a list to choose from: the name, else the role. */
export function calledAs({ name, role, person }: NamedPerson, { label }: Pick<ChapterView, 'label'>): string {
  const inRole = label('person_roles', role)
  return name === undefined ? `${inRole} (${person})` : `${name}, ${inRole.toLowerCase()}`
}
