import { nothingKnown, type WatchedFacts } from '../terms/watchedFacts.ts'
import type { CaseFile } from './caseFile.ts'
import { newestAnswer } from './safety/safetyCheckOn.ts'

/**
 * What the terms of a profile can be counted from in a case. Birth and papers in words are sealed, so no term counts from them here.
 * Whether an assessment holds depends on the day on which somebody reads; as this is kept and read later, it says that none does, and
 * what asks for one is not given.
 */
export function watchedFactsOf(file: CaseFile): WatchedFacts {
  const { safety, persons, verification, plan } = file
  const waitingCheck = safety.checks.find(({ answeredOn }) => answeredOn === null)
  const waitingProposal = verification.proposals.find(({ state }) => state === 'waiting')
  return {
    ...nothingKnown,
    clientPlace: file.placeNow,
    phase: file.phase,
    safetyLevel: safety.level,
    permitKind: persons.permit.kind,
    reportedOn: file.reportedOn,
    lastEventOn: file.lastEventOn,
    safetyCheckAskedOn: waitingCheck?.askedOn ?? null,
    safetyCheckAnsweredOn: newestAnswer(safety)?.answeredOn ?? null,
    safetyAssessedOn: safety.assessment?.on ?? null,
    determinationProposedOn: waitingProposal?.proposedOn ?? null,
    plannedTravelOn: safety.plannedDays.travel,
    plannedWeddingOn: safety.plannedDays.wedding,
    permitValidUntil: persons.permit.validUntil,
    leftNetherlands: persons.leftNetherlands,
    leftEu: persons.leftEu,
    arrivedOn: plan.arrivedOn,
    supportedFrom: file.phase === 'support' && plan.arrivedOn === null ? file.outcomeOn : null,
    provisionalGuardianshipOn: persons.custody?.kind === 'provisional_guardianship' ? persons.custody.since : null,
  }
}
