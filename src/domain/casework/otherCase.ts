import type { CaseEventType } from './caseEvent.ts'

/** The fact in which an event names another case by its stream, for the kinds that do. */
const facts: Readonly<Partial<Record<CaseEventType, string>>> = {
  double_decided: 'other',
  case_merged: 'into',
  case_unmerged: 'into',
  case_took_in: 'from',
  case_let_go: 'from',
  case_linked: 'other',
  case_unlinked: 'other',
}

/** The other case that an event as it is kept names: in which fact, and its stream. Missing when it names none. */
export function otherCaseOf(event: {
  readonly type: string
  readonly facts: unknown
}): { readonly fact: string; readonly stream: number } | undefined {
  const fact = (facts as Readonly<Record<string, string | undefined>>)[event.type]
  if (fact === undefined || typeof event.facts !== 'object' || event.facts === null) return undefined
  const stream = (event.facts as Readonly<Record<string, unknown>>)[fact]
  return typeof stream === 'number' ? { fact, stream } : undefined
}
