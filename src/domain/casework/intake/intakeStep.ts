import type { CaseEvent } from '../caseEvent.ts'
import type { OpenPart } from '../sealedPart.ts'

/** Events that are written together; the parts belong to the first of them. */
export type IntakeStep = { readonly events: readonly CaseEvent[]; readonly parts: readonly OpenPart[] }
