import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { AgendaItem } from '../agenda.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { planAgenda } from './planAgenda.ts'

const day = (text: string) => text as IsoDate
const arrived: CaseEvent = { type: 'arrived', occurred: day('2020-01-31'), facts: { by_self: false } }
const phase = (to: 'support' | 'return'): CaseEvent => {
  return { type: 'phase_changed', occurred: day('2020-02-10'), facts: { phase: to } }
}
const outcome: CaseEvent = {
  type: 'determination_imported',
  occurred: day('2020-02-10'),
  facts: { outcome: 'yes', import_file: 1 },
}
const result = (code: string): CaseEvent => ({
  type: 'result_recorded',
  occurred: day('2020-02-11'),
  facts: { result: code },
})
const closed: CaseEvent = { type: 'case_closed', occurred: day('2020-02-12'), facts: { reason: null } }
const followUp = (moment: string, found = 'safe', on = '2020-03-02'): CaseCommand => {
  return { do: 'record-follow-up', on: day(on), moment: `after_${moment}`, outcome: found }
}

const reported = reportedCase()
const back = reported.given(phase('return'), arrived)

function agenda({ file }: CaseUnderRules, code: string): readonly (readonly [string, string | null, string | null])[] {
  if (!file) throw new Error('no case')
  const items = planAgenda(file, profile).filter((item: AgendaItem) => item.code === code)
  return items.map(({ subject, due, done }) => [subject, due, done])
}

describe('aftercare', () => {
  test('is due 1, 3, 6 and 12 months after the arrival', () => {
    expect(agenda(back, 'follow_up')).toEqual([
      ['after_1_month', '2020-02-29', null],
      ['after_3_months', '2020-04-30', null],
      ['after_6_months', '2020-07-31', null],
      ['after_12_months', '2021-01-31', null],
    ])
  })

  test('is counted from the determination when the case is about support, and from nothing while a return is prepared', () => {
    expect(agenda(reported.given(phase('support'), outcome), 'follow_up')[0]).toEqual([
      'after_1_month',
      '2020-03-10',
      null,
    ])
    expect(agenda(reported.given(phase('return'), outcome), 'follow_up')).toEqual([])
  })

  test.each(['deceased', 'not_traced'])('is asked of nobody after the result %s', (code) => {
    const over = reported.given(phase('support'), outcome, result(code))
    expect(agenda(over, 'follow_up')).toEqual([])
    expect(over.answer(followUp('1_month'))).toBe('no-aftercare')
  })

  test('goes on when the case is closed', () => {
    const over = back.given(outcome, result('returned_with_support'), closed)
    expect(over.answer(followUp('1_month'))).toBe('allowed')
    expect(agenda(over.after(followUp('1_month')), 'follow_up')[0]).toEqual([
      'after_1_month',
      '2020-02-29',
      '2020-03-02',
    ])
  })

  test.each([
    ['no-aftercare', reported, followUp('1_month')],
    ['before-aftercare', back, followUp('1_month', 'safe', '2020-01-30')],
    ['unknown-choice', back, followUp('2_months')],
    ['unknown-choice', back, followUp('1_month', 'happy')],
    ['asked-already', back.after(followUp('1_month')), followUp('1_month')],
    ['allowed', back.after(followUp('1_month', 'not_reached')), followUp('1_month')],
    ['asked-already', back.after(followUp('1_month', 'no_contact_wanted')), followUp('3_months')],
  ] as const)('%s', (answer, before, command) => {
    expect(before.answer(command)).toBe(answer)
  })

  test('is written down when its moment comes or a week before, and not long before', () => {
    const on = (moment: string, date: string) => back.answer(followUp(moment, 'safe', date))
    expect([on('1_month', '2020-02-21'), on('1_month', '2020-02-22')]).toEqual(['before-moment', 'allowed'])
    expect([on('12_months', '2020-01-31'), on('12_months', '2021-01-23')]).toEqual(['before-moment', 'before-moment'])
    expect(on('12_months', '2021-01-24')).toBe('allowed')
    expect(back.refusal(followUp('3_months', 'safe', '2020-03-01'))?.values).toEqual({
      due: '2020-04-30',
      opens: '2020-04-23',
    })
  })

  test('ends on the day on which the client wants no more contact', () => {
    expect(back.answer(followUp('1_month', 'no_contact_wanted', '2020-02-01'))).toBe('allowed')
  })

  test('that reached nobody stays on the agenda, and who wants no more contact is asked no more', () => {
    expect(agenda(back.after(followUp('1_month', 'not_reached')), 'follow_up')[0]?.[2]).toBeNull()
    expect(agenda(back.after(followUp('1_month', 'no_contact_wanted')), 'follow_up')).toHaveLength(1)
  })

  test('ends when the client is abroad again, keeps what was asked, and begins anew with the next arrival', () => {
    const asked = back.after(followUp('1_month'))
    const taken: CaseCommand = { do: 'change-place', on: day('2020-04-01'), place: 'abroad', country: 'MA' }
    const away = asked.after(taken)
    expect(agenda(away, 'follow_up')).toEqual([['after_1_month', '2020-02-29', '2020-03-02']])
    expect(away.answer(followUp('3_months', 'safe', '2020-05-01'))).toBe('no-aftercare')
    const again = away.given({ ...arrived, occurred: day('2020-06-01') })
    expect(agenda(again, 'follow_up').map(([, due, done]) => [due, done])).toEqual([
      ['2020-07-01', null],
      ['2020-09-01', null],
      ['2020-12-01', null],
      ['2021-06-01', null],
    ])
  })

  test('with new worries asks for a look at the safety on the same day, until there was one', () => {
    expect(agenda(back.after(followUp('1_month')), 'assess_safety')).toEqual([])
    const worried = back.after(followUp('1_month', 'new_worries'))
    expect(agenda(worried, 'assess_safety')).toEqual([['after_1_month', '2020-03-02', null]])
    const facts = { signals: [], risk_factors: [], red_flags: [] }
    const assessed = worried.given({ type: 'safety_assessed', occurred: day('2020-03-03'), facts })
    expect(agenda(assessed, 'assess_safety')).toEqual([['after_1_month', '2020-03-02', '2020-03-03']])
  })
})

describe('the agenda of a plan', () => {
  const on = day('2020-02-03')
  const planned = reportedCase({ age_band: '21-35' })
    .after({ do: 'start-plan', on, template: 'adult_documents_taken', situations: [] })
    .after({ do: 'plan-step', on, step: 'book_ticket', due: day('2020-02-20'), organisation: 20 })
    .after({ do: 'plan-step', on, step: 'arrange_shelter_nl', due: day('2020-02-10'), organisation: null })

  test('has the steps with a day or an organisation, for who was asked', () => {
    if (!planned.file) throw new Error('no case')
    const items = planAgenda(planned.file, profile)
    expect(items.map(({ code, subject, organisation, due }) => [code, subject, organisation, due])).toEqual([
      ['return_step', 'arrange_shelter_nl', null, '2020-02-10'],
      ['return_step', 'book_ticket', 20, '2020-02-20'],
    ])
  })

  test('ends a step that was done, and every step when the case closes', () => {
    const skipped = planned.after({ do: 'skip-step', on, step: 'arrange_shelter_nl' })
    expect(agenda(skipped, 'return_step').map(([, , done]) => done)).toEqual(['2020-02-03', null])
    const over = planned.given(outcome, result('wants_no_help'), closed)
    expect(agenda(over, 'return_step').map(([, , done]) => done)).toEqual(['2020-02-12', '2020-02-12'])
  })

  test('asks for a decision on money within two working days, and then for the payment', () => {
    const asked = planned.after({ do: 'ask-fund', on: day('2020-02-07'), purpose: 'ticket', cents: 50_000 })
    expect(agenda(asked, 'fund_decision')).toEqual([['1', '2020-02-11', null]])
    const decision = { decision: 'approved', payer: 'health' } as const
    const decided = { do: 'decide-fund', on: day('2020-02-10'), request: 1, cents: 40_000, ...decision } as const
    const spent = asked
      .after(decided, { as: 'manager' })
      .after({ do: 'spend-fund', on: day('2020-02-12'), request: 1, cents: 15_000 })
    if (!spent.file) throw new Error('no case')
    const money = planAgenda(spent.file, profile).filter(({ cents }) => cents !== null)
    expect(money.map(({ code, done, cents }) => [code, done, cents])).toEqual([
      ['fund_decision', '2020-02-10', 50_000],
      ['approve_emergency_fund', '2020-02-10', 40_000],
      ['pay_from_fund', null, 25_000],
    ])
  })

  test('uses only codes that the profile has words for', () => {
    const known = [...profile.terms.entries, ...profile.casework.task_kinds.entries].map(({ code }) => code)
    for (const code of [
      'return_step',
      'fund_decision',
      'approve_emergency_fund',
      'pay_from_fund',
      'follow_up',
      'assess_safety',
      'close_case',
    ])
      expect(known).toContain(code)
  })
})
