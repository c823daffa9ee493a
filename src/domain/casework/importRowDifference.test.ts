import { expect, test } from 'vitest'
import { parseIsoDate } from '../shared/isoDate.ts'
import { type AdviceRequestRow, type Code, cellsOf, parseImportRef } from './importRow.ts'
import { differingColumns, otherContentErrors } from './importRowDifference.ts'

function adviceRequest(change: { topic?: string; line?: number } = {}): AdviceRequestRow {
  const { topic = 'abandonment', line = 7 } = change
  const [ref, reportedOn] = [parseImportRef('A-1'), parseIsoDate('2018-03-01')]
  if (ref === undefined || reportedOn === undefined) throw new Error('the test row is wrong')
  const codes = { channel: 'phone' as Code<'channels'>, reporterRole: 'school' as Code<'reporter_roles'> }
  return { kind: 'advice_request', line, ref, reportedOn, ...codes, topicReported: topic as Code<'topics'> }
}

test('a row that says what is known differs nowhere, wherever it stands in its file', () => {
  expect(differingColumns(cellsOf(adviceRequest({ line: 2 })), cellsOf(adviceRequest({ line: 9 })))).toEqual([])
})

test('a known ref with other content gets an error per differing column, with both values', () => {
  expect(otherContentErrors(adviceRequest({ topic: 'forced_marriage' }), cellsOf(adviceRequest()))).toEqual([
    {
      line: 7,
      column: 'topic_reported',
      code: 'known_with_other_content',
      values: { ref: 'A-1', found: 'forced_marriage', known: 'abandonment' },
    },
  ])
})
