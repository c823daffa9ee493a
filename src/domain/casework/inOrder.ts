import type { IsoDate } from '../shared/isoDate.ts'
import { type CaseEvent, caseEventKinds } from './caseEvent.ts'
import { subjectOf } from './collision.ts'
import type { DoneBy } from './rules.ts'

type Bearing = { readonly facts: unknown; readonly adds?: true; readonly changes?: readonly string[] }

/**
 * The last day on which something happened to what this event is about, when the event is of an earlier day: a case is read in order of
 * effect, so that it would count for nothing. Missing for what is in order.
 */
export function tooEarlyFor(event: CaseEvent, doneBy: readonly DoneBy[]): IsoDate | undefined {
  const things = thingsOf(event)
  const about = doneBy.filter((done) => thingsOf(done.event).some((thing) => things.includes(thing)))
  const last = about
    .map((done) => done.event.occurred)
    .toSorted()
    .at(-1)
  return last !== undefined && event.occurred < last ? last : undefined
}

/** The event on a day on which it counts. For what can't be sent back, such as danger that somebody told of. */
export function inOrder(event: CaseEvent, doneBy: readonly DoneBy[]): CaseEvent {
  return { ...event, occurred: tooEarlyFor(event, doneBy) ?? event.occurred }
}

/** What an event is about: a numbered thing, what its kind changes, or its kind alone. What only adds and has no number is about nothing. */
function thingsOf(event: CaseEvent): readonly string[] {
  const { adds, changes = [] }: Bearing = caseEventKinds[event.type]
  const [numbered] = Object.entries(subjectOf(event))
  if (numbered) return [numbered.join(' '), ...changes]
  return adds ? [] : [event.type, ...changes]
}
