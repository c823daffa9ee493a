import { subjectOf } from '../../../domain/casework/collision.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import type { AfterWriting } from '../casework.ts'
import { type IndexedPerson, indexPersons } from './indexPersons.ts'
import { personInPart } from './namedPerson.ts'

/** Keeps the index of names in step with every event that names a person of a case, or takes one out of it. */
export function makeKeepNames(keyRing: KeyRing): AfterWriting {
  return (tx, actor, { caseId, events, parts }) => {
    const [first] = events
    const subject = first === undefined ? {} : subjectOf(first)
    const named = parts.flatMap(
      ({ part, content }) => personInPart({ part, content: { ...content, ...subject } }) ?? [],
    )
    const gone = events.flatMap((event): readonly IndexedPerson[] =>
      event.type === 'person_withdrawn' ? [{ person: event.facts.person, named: undefined }] : [],
    )
    // One person, one row: of two parts about the same the last counts.
    const byPerson = new Map([...gone, ...named].map((each) => [each.person, each]))
    return indexPersons(tx, keyRing, actor, caseId, [...byPerson.values()])
  }
}
