import type { AgeBand } from '../codes/ageBand.ts'
import type { ListName } from '../codes/codeLists.ts'
import type { VictimGroup } from '../codes/victimGroup.ts'
import type { IsoDate } from '../shared/isoDate.ts'

/** The columns of an import file, in the order in which we write them. A file has them in any order. */
export const requiredColumns = [
  'ref',
  'kind',
  'reported_on',
  'channel',
  'reporter_role',
  'topic_reported',
  'topic',
  'topic_on',
  'age',
  'sex',
  'accompanying_minors',
  'country',
  'tie',
  'outcome',
  'outcome_on',
  'result',
  'result_on',
  'closed_on',
] as const

export const optionalColumns = ['recorded_on', 'place_on_report'] as const

export const importColumns = [...requiredColumns, ...optionalColumns] as const

export type ImportColumn = (typeof importColumns)[number]

declare const codeOf: unique symbol
declare const importRef: unique symbol

/** A code that its list of the profile knew on the date of the fact. */
export type Code<Name extends ListName> = string & { readonly [codeOf]: Name }

/** The name that the file gives a case or an advice request: 1 to 40 of `[A-Za-z0-9./_-]`. */
export type ImportRef = string & { readonly [importRef]: true }

export type DatedCode<Name extends ListName> = {
  readonly code: Code<Name>
  readonly on: IsoDate
}

/** A determination. A result can only follow an outcome. */
export type ImportedOutcome = DatedCode<'outcomes'> & {
  readonly result: DatedCode<'results'> | undefined
}

type Intake = {
  /** The physical line of the file on which the row begins, from 1. */
  readonly line: number
  readonly ref: ImportRef
  readonly reportedOn: IsoDate
  readonly channel: Code<'channels'>
  readonly reporterRole: Code<'reporter_roles'>
  readonly topicReported: Code<'topics'>
}

/** An advice request holds nothing on a client. */
export type AdviceRequestRow = Intake & {
  readonly kind: 'advice_request'
}

export type ReportRow = Intake & {
  readonly kind: 'report'
  readonly placeOnReport: Code<'client_locations'>
  readonly country: Code<'countries'>
  readonly tie: Code<'ties'>
  readonly sex: Code<'sexes'>
  /** Whole years on the day of the report, 0 to 120. To be sealed; `ageBand` is the clear fact. */
  readonly age: number
  readonly ageBand: AgeBand
  /** 0 to 20. To be sealed; `victimGroup` is the clear fact. */
  readonly accompanyingMinors: number
  readonly victimGroup: VictimGroup
  /** The topic after verification; missing while nothing was verified. */
  readonly topic: DatedCode<'topics'> | undefined
  readonly outcome: ImportedOutcome | undefined
  readonly closedOn: IsoDate | undefined
  /** When the hub knew what followed the report; missing means on the fact's own date. */
  readonly recordedOn: IsoDate | undefined
}

/** One row of an import file, parsed and checked: each value is real and the row as a whole is allowed. */
export type ImportRow = ReportRow | AdviceRequestRow

const refPattern = /^[A-Za-z0-9./_-]{1,40}$/

/** Missing when the text is not 1 to 40 of `[A-Za-z0-9./_-]`. */
export function parseImportRef(text: string): ImportRef | undefined {
  return refPattern.test(text) ? (text as ImportRef) : undefined
}

/** Where a client is when the file does not say it. */
export const defaultPlaceOnReport = 'abroad'

/** A row as text, a cell per column. */
export type ImportCells = Readonly<Record<ImportColumn, string>>

/** The row as it would stand in a file: a cell per column, empty where the row has no value, defaults written out. */
export function cellsOf(row: ImportRow): ImportCells {
  const report = row.kind === 'report' ? row : undefined
  return {
    ref: row.ref,
    kind: row.kind,
    reported_on: row.reportedOn,
    channel: row.channel,
    reporter_role: row.reporterRole,
    topic_reported: row.topicReported,
    topic: report?.topic?.code ?? '',
    topic_on: report?.topic?.on ?? '',
    age: report ? String(report.age) : '',
    sex: report?.sex ?? '',
    accompanying_minors: report ? String(report.accompanyingMinors) : '',
    country: report?.country ?? '',
    tie: report?.tie ?? '',
    outcome: report?.outcome?.code ?? '',
    outcome_on: report?.outcome?.on ?? '',
    result: report?.outcome?.result?.code ?? '',
    result_on: report?.outcome?.result?.on ?? '',
    closed_on: report?.closedOn ?? '',
    recorded_on: report?.recordedOn ?? '',
    place_on_report: report?.placeOnReport ?? '',
  }
}
