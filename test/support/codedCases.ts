import { readFileSync } from 'node:fs'
import { type CodedState, NO_RESULT_YET, OPEN } from '../../src/domain/codes/codedState.ts'
import type { FiguresQuestion } from '../../src/domain/figures/annualFigures.ts'
import type { Counts } from '../../src/domain/figures/cell.ts'
import { previousYearOf } from '../../src/domain/figures/previousYear.ts'

type Row = Readonly<Record<string, string>>

/** The rows of a fixture that has no quoted fields. A reader of its own, so that figures are checked by another route than import. */
export function readFixture(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trim().split('\n')
  const columns = header.trim().split(',')
  return lines.map((line) => {
    const cells = line.trim().split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** What is counted for a question, taken from the rows one by one. */
export function countsOf(rows: readonly Row[], question: FiguresQuestion): Counts {
  const asked = rows.filter((row) => isCounted(row, question))
  const before = previousYearOf(question)
  return {
    cube: cubeOf(asked, question),
    previousCube: cubeOf(
      rows.filter((row) => isCounted(row, before)),
      before,
    ),
    adviceRequests: asked.filter(({ kind }) => kind === 'advice_request').length,
  }
}

function cubeOf(rows: readonly Row[], question: FiguresQuestion) {
  return rows.filter(({ kind }) => kind === 'report').map((row) => ({ ...stateOf(row, question), count: 1 }))
}

function isCounted(row: Row, { year, asOf, knownAt }: FiguresQuestion): boolean {
  const reported = field(row, 'reported_on')
  return reported.startsWith(`${year}-`) && reported <= asOf && reported <= (knownAt ?? '9999-12-31')
}

function stateOf(row: Row, question: FiguresQuestion): CodedState {
  const topic = tookEffect(row, 'topic', question) ? field(row, 'topic') : field(row, 'topic_reported')
  const outcome = tookEffect(row, 'outcome', question) ? field(row, 'outcome') : OPEN
  const result = tookEffect(row, 'result', question) ? field(row, 'result') : NO_RESULT_YET
  return { topic, victimGroup: groupOf(row), place: 'abroad', outcome, result: outcome === OPEN ? null : result }
}

function tookEffect(row: Row, fact: string, { asOf, knownAt }: FiguresQuestion): boolean {
  const occurred = field(row, `${fact}_on`)
  const known = row.recorded_on || occurred
  return field(row, fact) !== '' && occurred <= asOf && known <= (knownAt ?? '9999-12-31')
}

function groupOf(row: Row): string {
  if (Number(field(row, 'accompanying_minors')) > 0) return 'parent_with_minor_children'
  return Number(field(row, 'age')) < 18 ? 'minor' : 'adult'
}

function field(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined) throw new Error(`the fixture has no column ${name}`)
  return value
}
