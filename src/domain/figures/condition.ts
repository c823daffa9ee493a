import { type CodedField, type CodedState, codedFields, codeIn } from '../codes/codedState.ts'

/** Holds for a state when each named field has one of the named codes; no field named means every state, no code named none. */
export type Condition = Readonly<Partial<Record<CodedField, readonly string[]>>>

export function holds(condition: Condition, state: CodedState): boolean {
  return codedFields.every((field) => condition[field]?.includes(codeIn(state, field)) ?? true)
}

/** The condition that holds where both hold: per field the codes that are in both lists. */
export function both(one: Condition, other: Condition): Condition {
  const met: Partial<Record<CodedField, readonly string[]>> = { ...one }
  for (const field of codedFields) {
    const codes = other[field]
    if (codes) met[field] = met[field]?.filter((code) => codes.includes(code)) ?? codes
  }
  return met
}
