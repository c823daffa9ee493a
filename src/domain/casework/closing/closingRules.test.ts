import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { agendaOf } from '../agendaOf.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { unfinishedOf } from './unfinished.ts'

const day = (text: string) => text as IsoDate
const at = (on: string) => ({ occurred: day(on) })
const determined = (code: string): CaseEvent => ({
  type: 'determination_imported',
  ...at('2020-02-01'),
  facts: { outcome: code, import_file: 1 },
})
const record = (result: string, on = '2020-03-01'): CaseCommand => ({ do: 'record-result', on: day(on), result })
const ask = (reason = 'result_reached', answered: readonly string[] = [], on = '2020-03-02'): CaseCommand => {
  return { do: 'ask-closing', on: day(on), reason, answered, despiteDanger: false }
}
const close = (on = '2020-03-02', reason: string | null = null): CaseCommand => ({ do: 'close', on: day(on), reason })
const afterwards: CaseEvent = { type: 'safety_plan_written', ...at('2020-02-20'), facts: { phase: 'afterwards' } }
const senior = { as: 'senior' } as const

const outcome = reportedCase().given(determined('yes'))
const withResult = outcome.after(record('handed_to_care'))
const asked = withResult.after(ask())
const closed = asked.after(close(), senior)

describe('a result', () => {
  const verified = outcome.given({ type: 'topic_verified', ...at('2020-02-20'), facts: { topic: 'abandonment' } })
  const back = outcome.given({ type: 'arrived', ...at('2020-02-20'), facts: { by_self: true } })
  test.each([
    ['before-topic', verified, record('handed_to_care', '2020-02-19')],
    ['allowed', verified, record('handed_to_care', '2020-02-20')],
    ['before-result', withResult, record('wants_no_help', '2020-02-29')],
    ['allowed', withResult, record('wants_no_help', '2020-03-01')],
    ['codes-do-not-fit', withResult, record('moved')],
    ['not-back', outcome, record('returned_with_support')],
    ['allowed', back, record('returned_with_support')],
    ['not-back', back, record('returned_with_support', '2020-02-19')],
    ['codes-do-not-fit', back, record('prevented', '2020-02-19')],
    ['allowed', back, record('prevented')],
  ] as const)('%s', (answer, before, command) => {
    expect(before.answer(command)).toBe(answer)
  })
})

describe('with danger soon', () => {
  const level = (code: string, on: string): CaseEvent => {
    return { type: 'safety_level_set', ...at(on), facts: { level: code, police: null } }
  }
  const soon = withResult.given(level('soon', '2020-03-02'))
  const despite = { ...ask(), despiteDanger: true } as CaseCommand

  test('nobody asks to close without saying why it can', () => {
    expect(soon.answer(ask())).toBe('danger-soon')
    expect(soon.answer(despite)).toBe('allowed')
    expect(soon.given(level('structural', '2020-03-02')).answer(ask())).toBe('allowed')
  })

  test('the second person closes what was asked with a reason, and not what was asked before the danger was known', () => {
    expect(soon.after(despite).answer(close(), senior)).toBe('allowed')
    expect(asked.given(level('soon', '2020-03-02')).answer(close(), senior)).toBe('danger-soon')
  })

  test('a reason for danger that is not there counts for none that comes', () => {
    const early = withResult.after(despite).given(level('soon', '2020-03-02'))
    expect(early.answer(close(), senior)).toBe('danger-soon')
  })
})

test('a result that is imported was looked at elsewhere: the file knows of no arrival', () => {
  expect(outcome.answer(record('returned_with_support'), { as: 'import' })).toBe('allowed')
})

test('a client who was taken away again is not back, whenever the arrival was', () => {
  const away = outcome.given(
    { type: 'arrived', ...at('2020-02-20'), facts: { by_self: true } },
    { type: 'place_changed', ...at('2020-02-25'), facts: { place: 'abroad', country: 'MA' } },
  )
  expect(away.answer(record('returned_with_support', '2020-02-21'), { today: '2020-03-01' })).toBe('not-back')
})

describe('closing', () => {
  test('is asked by one person and done by another', () => {
    expect(asked.answer(close())).toBe('same-person')
    expect(asked.answer(close(), senior)).toBe('allowed')
    expect(closed.file).toMatchObject({ closedOn: '2020-03-02', closingReason: 'result_reached', phase: 'closed' })
  })

  test('asked by somebody else in between is theirs, not that of who asked first', () => {
    const again = asked.after({ do: 'send-back-closing', on: day('2020-03-02') }, senior).after(ask(), senior)
    expect(again.answer(close(), senior)).toBe('same-person')
    expect(again.answer(close())).toBe('allowed')
  })

  test.each([
    ['no-outcome', reportedCase(), ask()],
    ['no-result', outcome, ask()],
    ['unknown-code', withResult, ask('enough')],
    ['before-result', withResult, ask('result_reached', [], '2020-02-28')],
    ['result-does-not-fit', withResult, ask('client_withdrew')],
    ['result-does-not-fit', withResult, ask('contact_lost')],
    ['mend-instead', withResult, ask('opened_in_error')],
    ['mend-instead', reportedCase(), ask('joined_with_other_case')],
    ['asked-already', asked, ask()],
    ['allowed', withResult, ask('handed_over')],
    ['not-asked', withResult, close()],
    ['before-asked', asked, close('2020-03-01')],
    ['other-reason', asked, close('2020-03-02', 'handed_over')],
    ['not-asked', withResult, { do: 'send-back-closing', on: day('2020-03-02') }],
    ['before-asked', asked, { do: 'send-back-closing', on: day('2020-03-01') }],
    ['not-closed', withResult, { do: 'reopen', on: day('2020-03-02') }],
    ['before-closing', closed, { do: 'reopen', on: day('2020-03-01') }],
    ['already-closed', closed, ask()],
  ] as const)('%s', (answer, before, command) => {
    expect(before.answer(command, senior)).toBe(answer)
  })

  test('by somebody outside the hub is nobody’s to ask', () => {
    for (const as of ['intake', 'consular_officer', 'safety_officer', 'partner_worker'] as const)
      expect(asked.answer(close(), { as })).toBe('not-yours')
  })

  test('without help in a case without right of residence asks why, and closes with the answer', () => {
    const none = reportedCase({ tie: 'none' })
      .given(determined('no_right_of_residence'))
      .after(record('no_right_of_residence'))
    expect(none.answer(ask('no_tie'))).toBe('question-unanswered')
    expect(none.answer(ask('no_tie', ['another_question']))).toBe('question-unanswered')
    const answered = none.after(ask('no_tie', ['no_help_why']))
    expect(answered.answer(close(), senior)).toBe('allowed')
    expect(none.answer(record('handed_to_care', '2020-03-02'))).toBe('allowed')
    expect(none.after(record('handed_to_care', '2020-03-02')).answer(ask('no_tie'))).toBe('allowed')
  })

  test('waits on the agenda for a second pair of eyes', () => {
    const taken = asked.given({ type: 'phase_changed', ...at('2020-01-11'), facts: { phase: 'triage' } })
    const codes = ({ file }: CaseUnderRules) => agendaOf(profile, file).map(({ code }) => code)
    expect(codes(taken)).toContain('close_case')
    expect(codes(taken.after(close(), senior))).not.toContain('close_case')
  })
})

describe('what has to be finished before a case closes', () => {
  const until = day('2021-01-01')
  const referral = {
    referral: 1,
    destination: 'veilig_thuis_region',
    organisation: 40,
    areas: ['return'],
    ground: 'vital_interest',
    purpose: 'shelter',
    until,
  }
  const question = { question: 1, kind: 'identity', organisation: 20, due: null } as const
  const waiting: readonly (readonly [string, CaseEvent])[] = [
    ['referrals', { type: 'referral_made', ...at('2020-02-02'), facts: referral }],
    ['questions', { type: 'question_asked', ...at('2020-02-02'), facts: question }],
    [
      'determinations',
      {
        type: 'determination_proposed',
        ...at('2020-02-02'),
        facts: { proposal: 1, topic: 'abandonment', outcome: 'yes', organisation: 20 },
      },
    ],
    ['funds', { type: 'fund_asked', ...at('2020-02-02'), facts: { request: 1, purpose: 'ticket', cents: 100 } }],
    ['overrides', { type: 'rule_overridden', ...at('2020-02-02'), facts: { override: 1, rule: 'safety_check_valid' } }],
    ['checks', { type: 'safety_check_asked', ...at('2020-02-02'), facts: { check: 1, organisation: 30 } }],
    ['journey', { type: 'departed', ...at('2020-02-02'), facts: {} }],
    ['days', { type: 'planned_day_set', ...at('2020-02-02'), facts: { kind: 'wedding', date: day('2020-09-01') } }],
    ['danger', { type: 'safety_level_set', ...at('2020-02-02'), facts: { level: 'acute', police: 'called' } }],
  ]

  test.each(waiting)('%s', (what, event) => {
    expect(withResult.given(event).refusal(ask())).toMatchObject({ reason: 'unfinished', values: { [what]: 1 } })
    expect(asked.given(event).answer(close(), senior)).toBe('unfinished')
  })

  test('a safety plan for afterwards when the client is back', () => {
    const arrived: CaseEvent = { type: 'arrived', ...at('2020-02-20'), facts: { by_self: true } }
    const back = outcome.given(arrived).after(record('returned_with_support'))
    expect(back.refusal(ask())).toMatchObject({ reason: 'unfinished', values: { plan: 1 } })
    expect(back.given(afterwards).answer(ask())).toBe('allowed')
  })

  test('all of it is said at once', () => {
    const all = withResult.given(...waiting.map(([, event]) => event))
    expect(all.refusal(ask())).toMatchObject({
      values: {
        ...{ referrals: 1, questions: 1, checks: 1, determinations: 1, funds: 1, overrides: 1 },
        ...{ danger: 1, journey: 1, days: 1, plan: 0 },
      },
    })
  })

  test('nothing more, when each has its answer', () => {
    const answers: readonly CaseEvent[] = [
      { type: 'referral_declined', ...at('2020-02-03'), facts: { referral: 1 } },
      { type: 'question_withdrawn', ...at('2020-02-03'), facts: { question: 1 } },
      { type: 'determination_disputed', ...at('2020-02-03'), facts: { proposal: 1 } },
      { type: 'fund_decided', ...at('2020-02-03'), facts: { request: 1, decision: 'refused', cents: 0, payer: null } },
      { type: 'safety_check_waived', ...at('2020-02-03'), facts: {} },
      { type: 'arrived', ...at('2020-02-03'), facts: { by_self: false } },
      { type: 'planned_day_set', ...at('2020-02-03'), facts: { kind: 'wedding', date: null } },
      { type: 'override_reviewed', ...at('2020-02-03'), facts: { override: 1, justified: false } },
      { type: 'safety_level_set', ...at('2020-02-03'), facts: { level: 'structural', police: null } },
    ]
    const done = withResult.given(...waiting.map(([, event]) => event), ...answers)
    expect(done.file && unfinishedOf(done.file, profile, day('2020-03-01'))).toEqual({
      ...{ referrals: 0, questions: 0, checks: 0, determinations: 0, funds: 0, overrides: 0 },
      ...{ danger: 0, journey: 0, days: 0, plan: 0 },
    })
  })
})

test('what an expert answers, and that somebody arrived, is never too late to write down', () => {
  const asked = closed.given({
    type: 'safety_check_asked',
    occurred: day('2020-02-02'),
    facts: { check: 1, organisation: 30 },
  })
  const says = { do: 'answer-safety-check', on: day('2020-05-01'), check: 1, answer: 'acute_danger' } as const
  const answer: CaseCommand = { ...says, validUntil: null, familyTalk: false }
  const officer = { as: 'safety_officer', organisation: 30 } as const
  expect(asked.answer(answer, officer)).toBe('allowed')
  const arrival: CaseCommand = { do: 'record-arrival', on: day('2020-05-01'), bySelf: true }
  expect(closed.answer(arrival)).not.toBe('already-closed')
})

describe('a case that comes back', () => {
  test('is open, has no result, and needs a new one', () => {
    const back = closed.after({ do: 'reopen', on: day('2020-04-01') })
    expect(back.file).toMatchObject({ closedOn: null, result: null, closing: { reopenings: ['2020-04-01'] } })
    expect(back.answer(ask('result_reached', [], '2020-04-02'))).toBe('no-result')
  })

  test('is taken up when nobody had it before', () => {
    const imported = outcome.after(record('handed_to_care')).after(close(), { as: 'import' })
    const back = imported.after({ do: 'reopen', on: day('2020-04-01') })
    expect(imported.file?.takenUpOn).toBeNull()
    expect(back.file).toMatchObject({ takenUpOn: '2020-04-01', phase: 'support' })
  })
})
