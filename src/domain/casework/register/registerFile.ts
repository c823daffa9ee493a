import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { ReportFacts } from './registerEvents.ts'

/** The phases that somebody moves a case to; before and after them it is reported and closed. */
export const workPhases = ['triage', 'verification', 'return', 'support'] as const

export type WorkPhase = (typeof workPhases)[number]

/** Why a case is in no list and no figure any more. */
export type Gone = { readonly why: 'voided' } | { readonly why: 'merged'; readonly into: number }

/** What figures count of a case, and where it stands. */
export type RegisterFile = {
  readonly reportedOn: IsoDate
  readonly report: ReportFacts
  /** How many reports came in on this client. */
  readonly reports: number
  readonly lastReportOn: IsoDate
  /** The first day on which who reported was told what not to do. */
  readonly instructedOn: IsoDate | null
  /** The day on which who made the newest report was told so. */
  readonly lastInstructedOn: IsoDate | null
  /** Whether it was written down who the client is. */
  readonly isClientNamed: boolean
  /** The day on which somebody first decided who is like the client. */
  readonly doubleDecidedOn: IsoDate | null
  readonly placeNow: string
  readonly countryNow: string
  readonly tie: string
  readonly topic: string
  readonly topicOn: IsoDate | null
  readonly outcome: string | null
  readonly outcomeOn: IsoDate | null
  readonly result: string | null
  readonly resultOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly closingReason: string | null
  /** The phase that somebody moved it to, and since when; missing for a case that nobody took up. */
  readonly workPhase: WorkPhase | null
  readonly phaseOn: IsoDate | null
  /** The day on which it was first taken up; imported cases that nobody works on have none. */
  readonly takenUpOn: IsoDate | null
  readonly gone: Gone | null
}

export function openRegister(occurred: IsoDate, report: ReportFacts): RegisterFile {
  return {
    reportedOn: occurred,
    report,
    reports: 1,
    lastReportOn: occurred,
    instructedOn: null,
    lastInstructedOn: null,
    isClientNamed: false,
    doubleDecidedOn: null,
    placeNow: report.place,
    countryNow: report.country,
    tie: report.tie,
    topic: report.topic,
    topicOn: null,
    outcome: null,
    outcomeOn: null,
    result: null,
    resultOn: null,
    closedOn: null,
    closingReason: null,
    workPhase: null,
    phaseOn: null,
    takenUpOn: null,
    gone: null,
  }
}

export function evolveRegister(file: RegisterFile, { type, occurred, facts }: CaseEvent): RegisterFile {
  switch (type) {
    case 'report_joined':
      return { ...file, reports: file.reports + 1, lastReportOn: occurred, lastInstructedOn: null }
    case 'reporter_instructed':
      return { ...file, instructedOn: file.instructedOn ?? occurred, lastInstructedOn: occurred }
    case 'client_identified':
      return { ...file, isClientNamed: true }
    case 'double_decided':
      return { ...file, doubleDecidedOn: file.doubleDecidedOn ?? occurred }
    case 'place_changed':
      return { ...file, placeNow: facts.place, countryNow: facts.country }
    case 'arrived':
      return { ...file, placeNow: 'in_netherlands', countryNow: 'NL' }
    case 'phase_changed':
      return { ...file, workPhase: facts.phase, phaseOn: occurred, takenUpOn: file.takenUpOn ?? occurred }
    case 'tie_established':
      return { ...file, tie: facts.tie }
    case 'topic_verified':
      return { ...file, topic: facts.topic, topicOn: occurred }
    case 'determination_imported':
      return { ...file, outcome: facts.outcome, outcomeOn: occurred }
    case 'determination_confirmed':
      return { ...file, topic: facts.topic, topicOn: occurred, outcome: facts.outcome, outcomeOn: occurred }
    case 'result_recorded':
      return { ...file, result: facts.result, resultOn: occurred }
    case 'case_closed':
      return { ...file, closedOn: occurred, closingReason: facts.reason }
    case 'case_reopened':
      return { ...file, closedOn: null, closingReason: null, result: null, resultOn: null }
    case 'case_voided':
      return { ...file, gone: { why: 'voided' } }
    case 'case_merged':
      return { ...file, gone: { why: 'merged', into: facts.into } }
    case 'case_unvoided':
    case 'case_unmerged':
      return { ...file, gone: null }
    default:
      return file
  }
}
