import { type CaseEvent, caseEventKinds } from './caseEvent.ts'

/** How events of a kind bear on each other, as the table of kinds says it. */
type Bearing = { readonly facts: unknown; readonly subject?: string; readonly adds?: true }

/** What an event is about: its kind, and the number or code where a case has several. Two that only add are never about the same. */
function aboutOf(event: CaseEvent): string | undefined {
  const kind: Bearing = caseEventKinds[event.type]
  if (kind.adds) return undefined
  const facts = event.facts as Readonly<Record<string, unknown>>
  return kind.subject === undefined ? event.type : `${event.type} ${String(facts[kind.subject])}`
}

/**
 * The event that somebody else wrote in between about the same thing; missing when two people did not get in each other's way. What was
 * written in between about other things was looked at by the rule.
 */
export function collisionWith<Event extends CaseEvent>(
  added: readonly CaseEvent[],
  inBetween: readonly Event[],
): Event | undefined {
  const about = new Set(added.map(aboutOf).filter((key) => key !== undefined))
  return inBetween.findLast((event) => about.has(aboutOf(event) ?? ''))
}

/** The name and value of the fact that numbers what an event is about. */
export function subjectOf(event: CaseEvent): Readonly<Record<string, string | number>> {
  const { subject }: Bearing = caseEventKinds[event.type]
  if (subject === undefined) return {}
  const value = (event.facts as Readonly<Record<string, unknown>>)[subject]
  return typeof value === 'string' || typeof value === 'number' ? { [subject]: value } : {}
}
