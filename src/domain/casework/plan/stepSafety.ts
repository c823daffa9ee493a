import { isMinorBand } from '../../codes/ageBand.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import type { Refusal } from '../refusal.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import type { PlannedStep } from './plannedSteps.ts'
import { refusePlan } from './planRefusals.ts'

/** Steps with which somebody gets a paper to travel with. */
const documentSteps = [
  'apply_travel_document_adult',
  'apply_travel_document_minor',
  'documents_for_children',
  'apply_entry_visa',
]

/** Papers for a client who is a minor: not those for the children of a client. */
const clientDocuments = ['apply_travel_document_adult', 'apply_travel_document_minor', 'apply_entry_visa']

/** Who may let a minor have a travel document when the parents do not. */
const authorities = ['provisional_guardianship', 'guardian', 'consent_replaced']

/** Steps that are never left out for a reason: the rule behind them has its own way. */
const neverSkipped: Readonly<Record<string, string>> = {
  ask_safety_check: 'expertise_centre_involved',
  establish_identity: 'identity_before_document',
}

/** Why a step may not be done whatever was done before it; missing when it may. */
export function unsafeStep(
  file: CaseFile,
  steps: readonly PlannedStep[],
  code: string,
  on: IsoDate,
): Refusal | undefined {
  if (!documentSteps.includes(code)) return undefined
  const identity = 'identity_before_document'
  const { identityOn } = file.verification
  if ((identityOn === null || identityOn > on) && !isOverridden(file, identity, on)) {
    return refusePlan('identity-first', { rule: identity }).error
  }
  const authority = 'minor_needs_authority'
  if (!hasAuthority(file, steps, code, on) && !isOverridden(file, authority, on)) {
    return refusePlan('authority-first', { rule: authority }).error
  }
  return undefined
}

/** The rule that keeps a step from being skipped; missing when it may be. */
export function ruleAgainstSkipping(code: string): string | undefined {
  return Object.hasOwn(neverSkipped, code) ? neverSkipped[code] : undefined
}

function hasAuthority(file: CaseFile, steps: readonly PlannedStep[], code: string, on: IsoDate): boolean {
  if (clientDocuments.includes(code)) return !isMinorBand(file.report.age_band) || holdsCustody(file, on)
  const consent = steps.find(({ step }) => step.code === 'consent_for_children')
  return !consent || consent.state === 'done' || holdsCustody(file, on)
}

function holdsCustody({ persons: { custody } }: CaseFile, on: IsoDate): boolean {
  if (!custody || !authorities.includes(custody.kind)) return false
  return (custody.since === null || custody.since <= on) && (custody.until === null || custody.until >= on)
}
