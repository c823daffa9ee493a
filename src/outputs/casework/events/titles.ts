import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import type { Telling } from '../telling.ts'

/** What happened in one line, for each kind of event of a chapter. */
export type Titles<Event extends CaseEvent> = {
  readonly [Type in Event['type']]: (facts: Extract<Event, { type: Type }>['facts'], telling: Telling) => string
}
