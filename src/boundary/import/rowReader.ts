import {
  type AdviceRequestRow,
  type ImportColumn,
  type ImportRow,
  importColumns,
  type ReportRow,
} from '../../domain/casework/importRow.ts'
import { mayHoldInAdviceRequest, reportRefusals } from '../../domain/casework/importRowRules.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { makeCellReader, type NamedCells } from './cellReader.ts'
import type { ErrorList } from './errorList.ts'
import { draftOf, type IntakeValues, isWhole, readClient, readCourse, readIntake, reportParts } from './rowValues.ts'

/** The row that the cells make; missing when something in it is wrong: then the errors are in the list. */
export type ReadRow = (row: NamedCells) => ImportRow | undefined

const intakeNeeds: readonly ImportColumn[] = [
  'ref',
  'kind',
  'reported_on',
  'channel',
  'reporter_role',
  'topic_reported',
]
const reportNeeds: readonly ImportColumn[] = ['age', 'sex', 'accompanying_minors', 'country', 'tie']

/** Checks a row cell by cell, then as a whole; each code against the list as it was on the date of its fact. */
export function makeRowReader(profile: Profile, today: IsoDate, errors: ErrorList): ReadRow {
  const read = makeCellReader(profile, today, errors)

  function need(row: NamedCells, columns: readonly ImportColumn[]): void {
    for (const column of columns) {
      if (row.text(column) !== '') continue
      errors.add(() => ({ line: row.line, column, code: 'missing_value', values: {} }))
    }
  }

  function readAdviceRequest(row: NamedCells, intake: IntakeValues): AdviceRequestRow | undefined {
    for (const column of importColumns) {
      if (mayHoldInAdviceRequest(column) || row.text(column) === '') continue
      errors.add(() => ({ line: row.line, column, code: 'client_data_in_advice_request', values: {} }))
    }
    return isWhole(intake) ? { kind: 'advice_request', line: row.line, ...intake } : undefined
  }

  function readReport(row: NamedCells, intake: IntakeValues): ReportRow | undefined {
    need(row, reportNeeds)
    const client = readClient(read, row, intake.reportedOn)
    const course = readCourse(read, row, intake.reportedOn)
    for (const refusal of reportRefusals(profile, draftOf(row, intake, client, course))) {
      errors.add(() => ({ line: row.line, ...refusal }))
    }
    if (!isWhole(intake) || !isWhole(client)) return undefined
    return { kind: 'report', line: row.line, ...intake, ...reportParts(client, course) }
  }

  /** Without a kind nobody knows which cells have to be filled: what is filled is checked. */
  function readOfNoKind(row: NamedCells, { reportedOn }: IntakeValues): undefined {
    readClient(read, row, reportedOn)
    readCourse(read, row, reportedOn)
  }

  return (row) => {
    const errorsBefore = errors.count()
    need(row, intakeNeeds)
    const kind = read.kind(row)
    const intake = readIntake(read, row)
    if (kind === undefined) return readOfNoKind(row, intake)
    const whole = kind === 'report' ? readReport(row, intake) : readAdviceRequest(row, intake)
    return errors.count() === errorsBefore ? whole : undefined
  }
}
