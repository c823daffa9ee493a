import {
  type Code,
  type DatedCode,
  defaultPlaceOnReport,
  type ImportedOutcome,
  type ReportRow,
} from '../../domain/casework/importRow.ts'
import type { RowDraft } from '../../domain/casework/importRowRules.ts'
import { ageBandOf } from '../../domain/codes/ageBand.ts'
import type { ListName } from '../../domain/codes/codeLists.ts'
import { victimGroupOf } from '../../domain/codes/victimGroup.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { CellReader, NamedCells } from './cellReader.ts'

const oldestAge = 120
const mostMinors = 20

/** What report and advice request have both. */
export type IntakeValues = ReturnType<typeof readIntake>

export function readIntake(read: CellReader, row: NamedCells) {
  const reportedOn = read.date(row, 'reported_on')
  return {
    ref: read.ref(row),
    reportedOn,
    channel: read.code(row, 'channel', reportedOn),
    reporterRole: read.code(row, 'reporter_role', reportedOn),
    topicReported: read.code(row, 'topic_reported', reportedOn),
  }
}

/** What every report has on its client. */
export type ClientValues = ReturnType<typeof readClient>

export function readClient(read: CellReader, row: NamedCells, reportedOn: IsoDate | undefined) {
  return {
    age: read.wholeNumber(row, 'age', oldestAge),
    sex: read.code(row, 'sex', reportedOn),
    accompanyingMinors: read.wholeNumber(row, 'accompanying_minors', mostMinors),
    country: read.code(row, 'country', reportedOn),
    tie: read.code(row, 'tie', reportedOn),
  }
}

/** What a report can have: what came after it, and where the client was. */
export type CourseValues = ReturnType<typeof readCourse>

export function readCourse(read: CellReader, row: NamedCells, reportedOn: IsoDate | undefined) {
  const topicOn = read.date(row, 'topic_on')
  const outcomeOn = read.date(row, 'outcome_on')
  const resultOn = read.date(row, 'result_on')
  return {
    topicOn,
    topic: read.code(row, 'topic', topicOn),
    outcomeOn,
    outcome: read.code(row, 'outcome', outcomeOn),
    resultOn,
    result: read.code(row, 'result', resultOn),
    closedOn: read.date(row, 'closed_on'),
    recordedOn: read.date(row, 'recorded_on'),
    place: read.code(row, 'place_on_report', reportedOn),
  }
}

/** The values as the rules between cells look at them. */
export function draftOf(row: NamedCells, intake: IntakeValues, client: ClientValues, course: CourseValues): RowDraft {
  return {
    isFilled: (column) => row.text(column) !== '',
    codes: {
      topic: course.topic,
      outcome: course.outcome,
      result: course.result,
      tie: client.tie,
      country: client.country,
      place: row.text('place_on_report') === '' ? defaultPlaceOnReport : course.place,
    },
    dates: {
      reported_on: intake.reportedOn,
      topic_on: course.topicOn,
      outcome_on: course.outcomeOn,
      result_on: course.resultOn,
      closed_on: course.closedOn,
      recorded_on: course.recordedOn,
    },
    age: client.age,
    accompanyingMinors: client.accompanyingMinors,
  }
}

type Whole<Values> = { readonly [Name in keyof Values]: Exclude<Values[Name], undefined> }

/** Whether each value is there. */
export function isWhole<Values extends object>(values: Values): values is Values & Whole<Values> {
  return !Object.values(values).includes(undefined)
}

/** The part of a report row that its client and its course make. */
export function reportParts(
  client: Whole<ClientValues>,
  course: CourseValues,
): Omit<ReportRow, keyof IntakeValues | 'line' | 'kind'> {
  const result = datedCode(course.result, course.resultOn)
  const outcome = datedCode(course.outcome, course.outcomeOn)
  const ageBand = ageBandOf(client.age)
  return {
    ...client,
    ageBand,
    victimGroup: victimGroupOf({ ageBand, minorChildrenWithClient: client.accompanyingMinors }),
    placeOnReport: course.place ?? (defaultPlaceOnReport as Code<'client_locations'>),
    topic: datedCode(course.topic, course.topicOn),
    outcome: outcome && ({ ...outcome, result } satisfies ImportedOutcome),
    closedOn: course.closedOn,
    recordedOn: course.recordedOn,
  }
}

function datedCode<Name extends ListName>(
  code: Code<Name> | undefined,
  on: IsoDate | undefined,
): DatedCode<Name> | undefined {
  return code === undefined || on === undefined ? undefined : { code, on }
}
