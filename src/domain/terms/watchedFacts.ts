import type { TermStart } from '../codes/terms.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { Absence } from './absence.ts'
import type { Situation } from './givenTerms.ts'

/** The days of a case that a term can be counted from; missing when it is unknown, did not happen, or was answered. */
export type CaseDays = {
  readonly reportedOn: IsoDate | null
  readonly lastEventOn: IsoDate | null
  /** Of the question that still waits for an answer. */
  readonly safetyCheckAskedOn: IsoDate | null
  readonly safetyCheckAnsweredOn: IsoDate | null
  readonly safetyAssessedOn: IsoDate | null
  /** Of the proposal that still waits for the ministry. */
  readonly determinationProposedOn: IsoDate | null
  readonly plannedTravelOn: IsoDate | null
  readonly plannedWeddingOn: IsoDate | null
  readonly permitValidUntil: IsoDate | null
  readonly leftNetherlands: IsoDate | null
  readonly leftEu: IsoDate | null
  readonly leftKingdomAsAdultOn: IsoDate | null
  readonly arrivedOn: IsoDate | null
  /** When support without a return was determined. */
  readonly supportedFrom: IsoDate | null
  readonly entryVisaAppliedOn: IsoDate | null
  readonly entryVisaIssuedOn: IsoDate | null
  readonly bornOn: IsoDate | null
  readonly eighteenthBirthday: IsoDate | null
  readonly provisionalGuardianshipOn: IsoDate | null
  readonly agreedReturnOn: IsoDate | null
  readonly reportedToVeiligThuisOn: IsoDate | null
  readonly veiligThuisAssessedOn: IsoDate | null
}

/** What is known of a case for its dates. */
export type WatchedFacts = CaseDays &
  Situation & {
    readonly phase: string
    readonly safetyLevel: string | null
    /** Missing when the client needs no permit; `unknown` when nobody said which. */
    readonly permitKind: string | null
    /** Stays abroad that are over, for the limits that look at several years. */
    readonly earlierAbsences: readonly Absence[]
    /** The casework rules that hold for this case: a term that follows from another rule is left out. */
    readonly rules: readonly string[]
    /** Codes of terms that were met or do not arise. */
    readonly settled: readonly string[]
  }

/** The day of a case that stands for each start. Other starts are of a referral, a request or a page, and not of the case. */
export const dayOfStart: Readonly<Partial<Record<TermStart, keyof CaseDays>>> = {
  report_received: 'reportedOn',
  last_event: 'lastEventOn',
  safety_check_asked: 'safetyCheckAskedOn',
  safety_check_answered: 'safetyCheckAnsweredOn',
  safety_assessed: 'safetyAssessedOn',
  determination_proposed: 'determinationProposedOn',
  planned_travel_date: 'plannedTravelOn',
  planned_wedding_date: 'plannedWeddingOn',
  permit_valid_until: 'permitValidUntil',
  left_netherlands: 'leftNetherlands',
  left_eu: 'leftEu',
  left_kingdom_as_adult_with_other_nationality: 'leftKingdomAsAdultOn',
  arrived_in_netherlands: 'arrivedOn',
  support_without_return: 'supportedFrom',
  entry_visa_applied: 'entryVisaAppliedOn',
  entry_visa_issued: 'entryVisaIssuedOn',
  birth: 'bornOn',
  eighteenth_birthday: 'eighteenthBirthday',
  provisional_guardianship_granted: 'provisionalGuardianshipOn',
  agreed_return_date: 'agreedReturnOn',
  report_received_by_veilig_thuis: 'reportedToVeiligThuisOn',
  vt_safety_assessment_done: 'veiligThuisAssessedOn',
}

/** A case of which nothing is known: the place is unknown and no assessment stands. */
export const nothingKnown: WatchedFacts = {
  ...(Object.fromEntries(Object.values(dayOfStart).map((name) => [name, null])) as Record<keyof CaseDays, null>),
  clientPlace: null,
  safetyAssessmentValid: false,
  phase: 'reported',
  safetyLevel: null,
  permitKind: null,
  earlierAbsences: [],
  rules: [],
  settled: [],
}
