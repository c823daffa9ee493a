import fc from 'fast-check'
import {
  type Code,
  type DatedCode,
  type ImportedOutcome,
  type ImportRow,
  parseImportRef,
  type ReportRow,
} from '../src/domain/casework/importRow.ts'
import { ageBandOf } from '../src/domain/codes/ageBand.ts'
import type { ListName } from '../src/domain/codes/codeLists.ts'
import { victimGroupOf } from '../src/domain/codes/victimGroup.ts'
import type { IsoDate } from '../src/domain/shared/isoDate.ts'
import { dateOf, profile } from './importFile.ts'

/** Rows that the rules allow, made from the profile by another road than the checks: each step picks what may follow. */
export const allowedRows: fc.Arbitrary<readonly ImportRow[]> = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9./_-]{1,40}$/), fc.nat()), {
    selector: ([ref]) => ref,
    maxLength: 8,
  })
  .chain((refs) => fc.tuple(...refs.map(([ref], index) => allowedRow(ref, index + 2))))

function allowedRow(ref: string, line: number): fc.Arbitrary<ImportRow> {
  return fc.oneof({ weight: 1, arbitrary: adviceRequest(ref, line) }, { weight: 4, arbitrary: report(ref, line) })
}

const day = fc.integer({ min: 0, max: 4000 })

/** Days are counted from 2012, so that each step can be a number of days after the one before. */
function dateAfter(days: number): IsoDate {
  return dateOf(new Date(Date.UTC(2012, 0, 1 + days)).toISOString().slice(0, 10))
}

function codeFrom<Name extends ListName>(_list: Name, codes: readonly string[]): fc.Arbitrary<Code<Name>> {
  return fc.constantFrom(...codes).map((code) => code as Code<Name>)
}

function codeOf<Name extends ListName>(name: Name): fc.Arbitrary<Code<Name>> {
  const list: { readonly entries: readonly { readonly code: string }[] } = profile.lists[name]
  return codeFrom(
    name,
    list.entries.map(({ code }) => code),
  )
}

function intake(ref: string, line: number, reportedOn: IsoDate) {
  const parsed = parseImportRef(ref)
  if (parsed === undefined) throw new Error(`${ref} is no ref`)
  return fc.record({
    line: fc.constant(line),
    ref: fc.constant(parsed),
    reportedOn: fc.constant(reportedOn),
    channel: codeOf('channels'),
    reporterRole: codeOf('reporter_roles'),
    topicReported: codeOf('topics'),
  })
}

function adviceRequest(ref: string, line: number): fc.Arbitrary<ImportRow> {
  return day
    .chain((reported) => intake(ref, line, dateAfter(reported)))
    .map((given) => ({ ...given, kind: 'advice_request' }))
}

type Course = Pick<ReportRow, 'topic' | 'outcome' | 'closedOn' | 'recordedOn'>

function report(ref: string, line: number): fc.Arbitrary<ImportRow> {
  return day.chain((reported) =>
    fc
      .tuple(intake(ref, line, dateAfter(reported)), client(), course(reported))
      .map(([given, person, steps]) => fitted({ kind: 'report', ...given, ...person, ...steps })),
  )
}

function client() {
  return fc
    .record({
      age: fc.integer({ min: 0, max: 120 }),
      accompanyingMinors: fc.integer({ min: 0, max: 20 }),
      sex: codeOf('sexes'),
      country: codeOf('countries'),
      tie: codeOf('ties'),
      placeOnReport: codeOf('client_locations'),
    })
    .map((person) => {
      const ageBand = ageBandOf(person.age)
      return {
        ...person,
        ageBand,
        victimGroup: victimGroupOf({ ageBand, minorChildrenWithClient: person.accompanyingMinors }),
      }
    })
}

function course(reported: number): fc.Arbitrary<Course> {
  const pairs = profile.allowedResults.filter(({ results }) => results.length > 0)
  const step = fc.integer({ min: 0, max: 300 })
  return fc
    .record({
      pair: fc.constantFrom(...pairs),
      far: fc.integer({ min: 0, max: 4 }),
      pick: fc.nat(),
      gaps: fc.tuple(step, step, step, step),
    })
    .map(({ pair, far, pick, gaps: [toTopic, toOutcome, toResult, toEnd] }) => {
      const outcomeDay = reported + toTopic + toOutcome
      const resultDay = outcomeDay + toResult
      const result = dated('results', pair.results[pick % pair.results.length] ?? '', resultDay)
      const outcome: ImportedOutcome = {
        ...dated('outcomes', pair.outcome, outcomeDay),
        result: far > 2 ? result : undefined,
      }
      return {
        topic: far > 0 ? dated('topics', pair.topic, reported + toTopic) : undefined,
        outcome: far > 1 ? outcome : undefined,
        closedOn: far > 3 ? dateAfter(resultDay + toEnd) : undefined,
        recordedOn: pick % 3 === 0 ? dateAfter(outcomeDay + toEnd) : undefined,
      }
    })
}

function dated<Name extends ListName>(_list: Name, code: string, days: number): DatedCode<Name> {
  return { code: code as Code<Name>, on: dateAfter(days) }
}

/** Ties and places that the profile asks for, put right afterwards. */
function fitted(row: ReportRow): ReportRow {
  const [outcome, result] = [row.outcome?.code, row.outcome?.result?.code]
  const noRight = [outcome, result].some((code) => String(code) === 'no_right_of_residence')
  const supported = String(result) === 'returned_with_support'
  const notAbroad = String(result) === 'prevented' || String(row.country) === 'NL'
  const tie = noRight ? 'none' : supported ? 'permit' : row.tie
  const placeOnReport = notAbroad ? 'in_netherlands' : row.placeOnReport
  return { ...row, tie: tie as Code<'ties'>, placeOnReport: placeOnReport as Code<'client_locations'> }
}
