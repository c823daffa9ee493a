import { caseEventKinds } from '../../domain/casework/caseEvent.ts'
import type { PartContent } from '../../domain/casework/sealedPart.ts'

/** The facts that number what an event is about: they count within our register, and say nothing to who reads. */
const subjects: ReadonlySet<string> = new Set(
  Object.values(caseEventKinds).flatMap((kind) => ('subject' in kind ? [kind.subject] : [])),
)

/** The members of a sealed part that say which of several it is about. */
export function subjectsIn(content: PartContent): PartContent {
  return Object.fromEntries(Object.entries(content).filter(([name]) => subjects.has(name)))
}

/** The members of a sealed part without those. */
export function withoutSubjects(content: PartContent): PartContent {
  return Object.fromEntries(Object.entries(content).filter(([name]) => !subjects.has(name)))
}
