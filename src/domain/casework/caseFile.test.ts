import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseEvent } from './caseEvent.ts'
import { foldCase } from './caseFile.ts'
import type { ReportFacts } from './register/registerEvents.ts'

const day = (text: string) => text as IsoDate
const facts: ReportFacts = {
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  country: 'MA',
  place: 'abroad',
  tie: 'nationality',
  sex: 'female',
  age_band: '14-17',
  minor_children: false,
}
const report: CaseEvent = { type: 'report_received', occurred: day('2020-01-10'), facts }
const verified = (on: string, topic = 'forced_marriage'): CaseEvent => ({
  type: 'topic_verified',
  occurred: day(on),
  facts: { topic },
})
const determined: CaseEvent = {
  type: 'determination_imported',
  occurred: day('2020-02-01'),
  facts: { outcome: 'yes', import_file: 1 },
}
const closed: CaseEvent = { type: 'case_closed', occurred: day('2020-03-01'), facts: { reason: null } }

test('without a report there is no case', () => {
  expect(foldCase([])).toBeUndefined()
  expect(foldCase([verified('2020-01-11'), determined])).toBeUndefined()
})

test('a second event of a report changes nothing but when something last happened', () => {
  const later: CaseEvent = { ...report, occurred: day('2020-05-01'), facts: { ...facts, topic: 'forced_marriage' } }
  expect(foldCase([report, later])).toEqual({ ...foldCase([report]), lastEventOn: later.occurred })
})

test('the phase follows from what there is', () => {
  const phases = [[report], [report, verified('2020-01-11')], [report, determined], [report, determined, closed]]
  expect(phases.map((events) => foldCase(events)?.phase)).toEqual(['reported', 'verification', 'support', 'closed'])
})

test('a topic that is corrected after the outcome does not take the case back to verification', () => {
  expect(foldCase([report, determined, verified('2020-02-20')])).toMatchObject({
    phase: 'support',
    topicOn: '2020-02-20',
  })
})

test('what took effect later goes before, whatever was written first', () => {
  const [early, late] = [verified('2020-01-11', 'abandonment'), verified('2020-01-20', 'forced_marriage')]
  expect(foldCase([report, late, early])).toEqual(foldCase([report, early, late]))
  expect(foldCase([report, late, early])?.topic).toBe('forced_marriage')
})

test('on one day, what was written later goes before', () => {
  const events = [report, verified('2020-01-11', 'abandonment'), verified('2020-01-11', 'forced_marriage')]
  expect(foldCase(events)?.topic).toBe('forced_marriage')
})
