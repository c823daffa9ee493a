import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { RecordPerson } from './decidePerson.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-11')
const father: RecordPerson = {
  do: 'record-person',
  on,
  person: null,
  role: 'parent',
  minor: false,
  place: 'abroad',
  danger: 'father',
  dangerHasSource: true,
  trusted: false,
}
const interpreter: RecordPerson = { ...father, role: 'interpreter', place: null, danger: null }
const passport: CaseCommand = {
  do: 'record-paper',
  on,
  paper: null,
  kind: 'dutch_passport',
  holder: 'parents',
  validUntil: null,
}
const away: CaseCommand = {
  do: 'record-residence',
  on,
  permitKind: 'temporary_other',
  permitValidUntil: day('2020-06-01'),
  leftNetherlands: day('2019-07-01'),
  leftEu: day('2019-07-02'),
}
const granted: CaseCommand = {
  do: 'record-custody',
  on,
  custody: 'provisional_guardianship',
  since: on,
  until: null,
}

const reported = reportedCase()
const withFather = reported.after(father)
const goBetween = reported.after({ ...father, role: 'person_of_trust', danger: null, trusted: true }).after({
  do: 'agree-safe-contact',
  on,
  ways: ['through_person'],
  never: [],
  days: [],
  from: null,
  to: null,
  timeZone: 'Asia/Baghdad',
  through: 1,
  validUntil: null,
})

const refusals: readonly (readonly [string, CaseUnderRules, CaseCommand])[] = [
  ['client-is-no-other', reported, { ...father, role: 'client' }],
  ['unknown-person', reported, { ...father, person: 1 }],
  ['unknown-person', reported, { do: 'withdraw-person', on, person: 1 }],
  ['unknown-person', withFather.after({ do: 'withdraw-person', on, person: 1 }), { ...father, person: 1 }],
  ['unknown-person', reported, { do: 'check-interpreter', on, person: 1, knowsFamily: false }],
  ['unknown-code', reported, { ...father, role: 'neighbour' }],
  ['unknown-code', reported, { ...father, place: 'moon' }],
  ['unknown-code', reported, { ...father, danger: 'dog' }],
  ['danger-without-source', reported, { ...father, dangerHasSource: false }],
  ['danger-and-trusted', reported, { ...father, trusted: true }],
  ['through-this-person', goBetween, { do: 'withdraw-person', on, person: 1 }],
  ['not-an-interpreter', withFather, { do: 'check-interpreter', on, person: 1, knowsFamily: false }],
  ['left-in-future', reported, { ...away, leftNetherlands: day('2020-01-12'), leftEu: null }],
  ['eu-before-netherlands', reported, { ...away, leftEu: day('2019-06-30') }],
  ['unknown-code', reported, { ...away, permitKind: 'golden' }],
  ['unknown-paper', reported, { ...passport, paper: 1 }],
  ['unknown-code', reported, { ...passport, holder: 'nobody' }],
  ['unknown-code', reported, { do: 'record-stay', on, stay: 'hotel' }],
  ['ends-before-start', reported, { ...granted, until: day('2020-01-10') }],
  ['guardianship-needs-day', reported, { ...granted, since: null }],
  ['unknown-code', reported, { do: 'record-sensitive', on, kind: 'hobby', ground: 'vital_interest' }],
  ['unknown-code', reported, { do: 'record-sensitive', on, kind: 'origin', ground: 'curiosity' }],
]

test.each(refusals)('%s is why this is refused', (reason, before, command) => {
  expect(before.answer(command)).toBe(reason)
})

test('persons and papers are numbered from 1, and a number that is named is changed', () => {
  const changed = withFather
    .after(interpreter)
    .after({ ...father, person: 1, danger: null })
    .after(passport)
    .after({ ...passport, paper: 1, holder: 'client' })
  expect(changed.file?.persons.persons).toMatchObject([
    { person: 1, role: 'parent', danger: null },
    { person: 2, role: 'interpreter' },
  ])
  expect(changed.file?.persons.papers).toMatchObject([{ paper: 1, holder: 'client' }])
})

test('a withdrawn person keeps the number, so that nobody gets it again', () => {
  const next = withFather.after({ do: 'withdraw-person', on, person: 1 }).after(interpreter)
  expect(next.file?.persons.persons.map(({ person, withdrawn }) => [person, withdrawn])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('the victim group follows from the children who are written down', () => {
  const mother = reportedCase({ age_band: '21-35' })
  const child: RecordPerson = { ...father, role: 'child_with_client', minor: true, danger: null }
  expect(mother.file?.victimGroup).toBe('adult')
  expect(mother.after(child).file?.victimGroup).toBe('parent_with_minor_children')
  expect(mother.after({ ...child, minor: false }).file?.victimGroup).toBe('adult')
  expect(mother.after(child).after({ do: 'withdraw-person', on, person: 1 }).file?.victimGroup).toBe('adult')
})

test('what is sensitive leaves no fact but that something was written', () => {
  const command: CaseCommand = { do: 'record-sensitive', on, kind: 'religion_or_belief', ground: 'vital_interest' }
  expect(reported.after(command).events.at(-1)).toEqual({ type: 'sensitive_recorded', occurred: on, facts: {} })
  expect(reported.answer(command, { as: 'intake' })).toBe('not-yours')
})
