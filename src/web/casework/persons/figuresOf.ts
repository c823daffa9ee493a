import type { ChapterView } from '../chapters/chapterView.ts'
import type { Figure } from './familyLayout.ts'
import { clientContent, type NamedPerson, namedPersons, textIn } from './namedPersons.ts'

const rows: Readonly<Record<string, Figure['row']>> = {
  parent: 0,
  parent_in_law: 0,
  other_relative: 0,
  host_abroad: 0,
  partner: 1,
  intended_spouse: 1,
  sibling: 1,
  child_with_client: 2,
  child_elsewhere: 2,
}

const ties: Readonly<Record<string, Figure['tie']>> = {
  parent: 'parent',
  sibling: 'sibling',
  partner: 'partner',
  intended_spouse: 'planned',
  child_with_client: 'child',
  child_elsewhere: 'child',
}

/** Everybody in the picture of a case: the client first, each with a side for where they are. */
export function figuresOf(view: ChapterView): readonly Figure[] {
  const { words } = view.frame
  const client: Figure = {
    id: 0,
    name: textIn(clientContent(view), 'name') ?? words('persons.client'),
    role: words('persons.client'),
    kind: 'client',
    row: 1,
    side: sideOf(view, clientPlace(view)),
    tie: 'none',
  }
  const figures = [client, ...namedPersons(view).map((person) => figureOf(view, person))]
  // The Netherlands on the left, who is nowhere known on the right.
  const order = ['in_netherlands', 'abroad', 'unknown'].map((place) => sideOf(view, place))
  return figures.toSorted((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
}

function figureOf(view: ChapterView, person: NamedPerson): Figure {
  const { words } = view.frame
  const { role, danger, trusted, place } = person
  const said = view.label('person_roles', role)
  const isDanger = danger !== null && danger !== 'nobody_known'
  return {
    id: person.person,
    name: person.name ?? said,
    role: isDanger ? words('persons.picture_danger', { role: said.toLowerCase() }) : said,
    kind: isDanger ? 'danger' : trusted ? 'trusted' : 'plain',
    row: rows[role] ?? 3,
    side: sideOf(view, place ?? 'unknown'),
    tie: ties[role] ?? 'none',
  }
}

function clientPlace({ shown }: ChapterView): string {
  return shown.file?.placeNow ?? shown.state.place ?? 'unknown'
}

/** The country of the client stands for abroad; who is about to travel is still here. */
function sideOf({ frame: { words }, label, shown }: ChapterView, place: string): string {
  if (place === 'in_netherlands' || place === 'about_to_travel') return words('persons.side_netherlands')
  if (place === 'unknown') return words('persons.side_unknown')
  const country = shown.file?.countryNow ?? shown.state.country
  return country === 'NL' ? words('persons.side_abroad') : label('countries', country)
}
