import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-11')
const takenUp: CaseEvent = { type: 'phase_changed', occurred: on, facts: { phase: 'triage' } }
const residence: CaseCommand = {
  do: 'record-residence',
  on,
  permitKind: 'temporary_partner_dependent',
  permitValidUntil: day('2020-02-15'),
  leftNetherlands: day('2019-12-01'),
  leftEu: null,
}
const worked = reportedCase().given(takenUp)
const dueOn = (file: typeof worked, code: string) =>
  agendaOf(profile, file.file).find((item) => item.code === code)?.due

test('a permit and a long absence stand on the agenda on the day on which the right lapses', () => {
  const away = worked.after(residence)
  expect(dueOn(away, 'permit_expiry_warnings')).toBe('2020-02-15')
  expect(dueOn(away, 'residence_absence_continuous')).toBe('2020-06-01')
})

test('a limit that is not of the kind of permit is not there, and none when the client is back', () => {
  const away = worked.after({ ...residence, permitKind: 'eu_citizen_or_family' })
  expect(dueOn(away, 'residence_absence_continuous')).toBeUndefined()
  expect(dueOn(away, 'eu_permanent_absence')).toBe('2021-12-01')
  const back = worked.after(residence).after({ do: 'change-place', on, place: 'in_netherlands', country: 'MA' })
  expect(dueOn(back, 'residence_absence_continuous')).toBeUndefined()
  expect(dueOn(back, 'permit_expiry_warnings')).toBe('2020-02-15')
})

test('provisional guardianship lapses on the day that the court named, else after the term of the profile', () => {
  const granted: CaseCommand = { do: 'record-custody', on, custody: 'provisional_guardianship', since: on, until: null }
  expect(dueOn(worked.after(granted), 'provisional_guardianship_lapse')).toBe('2020-04-11')
  const named = worked.after({ ...granted, until: day('2020-03-01') })
  expect(dueOn(named, 'provisional_guardianship_lapse')).toBe('2020-03-01')
})

test('an interpreter whom nobody checked is a task until somebody did', () => {
  const interpreter: CaseCommand = {
    do: 'record-person',
    on,
    person: null,
    role: 'interpreter',
    minor: null,
    place: null,
    danger: null,
    dangerHasSource: false,
    trusted: false,
  }
  const recorded = worked.after(interpreter)
  expect(dueOn(recorded, 'check_interpreter')).toBeNull()
  const checked = recorded.after({ do: 'check-interpreter', on, person: 1, knowsFamily: true })
  expect(dueOn(checked, 'check_interpreter')).toBeUndefined()
})

test('a case without an agreement asks for one; an agreement has to be looked at on its last day, or after a term', () => {
  expect(dueOn(worked, 'call_client')).toBeNull()
  const agree: CaseCommand = {
    do: 'agree-safe-contact',
    on,
    ways: ['message'],
    never: [],
    days: [],
    from: null,
    to: null,
    timeZone: 'Asia/Baghdad',
    through: null,
    validUntil: day('2020-01-20'),
  }
  expect(dueOn(worked.after(agree), 'call_client')).toBeUndefined()
  expect(dueOn(worked.after(agree), 'contact_review')).toBe('2020-01-20')
  expect(dueOn(worked.after({ ...agree, validUntil: null }), 'contact_review')).toBe('2020-04-11')
})
