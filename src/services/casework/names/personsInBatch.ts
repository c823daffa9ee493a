import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import type { NewEvent } from '../sealEvents.ts'
import type { IndexedPerson } from './indexPersons.ts'
import { personInPart } from './namedPerson.ts'

/** Who is named in the parts of new events, with the case. */
export function personsInBatch(
  events: readonly Pick<NewEvent, 'stream' | 'parts'>[],
): readonly (IndexedPerson & { readonly caseId: number })[] {
  return events.flatMap(({ stream, parts }) =>
    parts.flatMap(({ part, text }) => {
      // Written by ourselves a moment ago: an object of texts and numbers.
      const found = personInPart({ part, content: JSON.parse(text) as PartContent })
      return found ? [{ caseId: stream, ...found }] : []
    }),
  )
}
