import { subjectOf } from '../../../domain/casework/collision.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import type { AfterWriting } from '../casework.ts'
import { type IndexedPerson, indexPersons } from './indexPersons.ts'
import { personsInParts } from './namedPerson.ts'

/** Keeps the index of names in step with every event that names a person of a case, or takes one out of it. */
export function makeKeepNames(keyRing: KeyRing): AfterWriting {
  return (tx, actor, { caseId, events, parts }) => {
    const [first] = events
    const subject = first === undefined ? {} : subjectOf(first)
    const about = parts.map(({ part, content }) => ({ part, content: { ...content, ...subject } }))
    const named = [...personsInParts(about)].map(([person, one]) => ({ person, named: one }))
    const gone = events.flatMap((event): readonly IndexedPerson[] =>
      event.type === 'person_withdrawn' ? [{ person: event.facts.person, named: undefined }] : [],
    )
    const byPerson = new Map([...gone, ...named].map((each) => [each.person, each]))
    return indexPersons(tx, keyRing, actor, caseId, [...byPerson.values()])
  }
}
