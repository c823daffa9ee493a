import { type CaseSight, type EventToRead, mayOpenPart, mayReadEvent } from './caseAccess.ts'
import { type CaseArea, caseAreas } from './caseAreas.ts'

/** What is in a case before anybody looks: its events by kind, and the names of its sealed parts. */
export type Contents = {
  readonly events: readonly EventToRead[]
  readonly parts: readonly string[]
}

/** What an organisation sees that was given these areas: the same rule that lets it read (`mayReadEvent`, `mayOpenPart`). */
export function packageFor<Case extends Contents>(read: Case, areas: readonly CaseArea[]) {
  const sight: CaseSight = { sees: 'shared', areas: caseAreas.filter((area) => areas.includes(area)) }
  const events: Case['events'] = read.events.filter((event) => mayReadEvent(sight, event))
  return { areas: sight.areas, events, parts: read.parts.filter((part) => mayOpenPart(sight, part)) }
}
