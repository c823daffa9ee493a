import { expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { AgreeSafeContact } from './decideAgreement.ts'
import type { RecordContact } from './decideContact.ts'
import { familyRoles } from './family.ts'

const day = (text: string) => text as IsoDate
/** A Monday. */
const on = day('2020-01-13')
const agree: AgreeSafeContact = {
  do: 'agree-safe-contact',
  on,
  ways: ['message'],
  never: ['call'],
  days: ['mon', 'tue'],
  from: '22:00',
  to: '23:30',
  timeZone: 'Asia/Baghdad',
  through: null,
  validUntil: day('2020-01-20'),
}
const write: RecordContact = {
  do: 'record-contact',
  on,
  way: 'message',
  person: null,
  interpreter: null,
  outcome: 'reached',
  incoming: false,
  at: '2020-01-13T11:00:00.000Z',
  clientClock: { timeZone: 'Asia/Baghdad', day: on, time: '22:15' },
}
const person = (role: string, danger: string | null = null): CaseCommand => ({
  do: 'record-person',
  on,
  person: null,
  role,
  minor: null,
  place: null,
  danger,
  dangerHasSource: true,
  trusted: false,
})
const answered = (validUntil: string | null, familyTalk: boolean, answer = 'contact_possible'): CaseEvent[] => [
  { type: 'safety_check_asked', occurred: on, facts: { check: 1, organisation: 30 } },
  {
    type: 'safety_check_answered',
    occurred: on,
    facts: { check: 1, answer, valid_until: validUntil as IsoDate | null, family_talk: familyTalk },
  },
]
const plan: CaseCommand = { do: 'plan-family-talk', on, person: 1, date: day('2020-01-15'), clientWishes: true }
const meetFamily: RecordContact = { ...write, way: 'visit', person: 1 }

const unchecked = reportedCase()
/** A senior recorded why no safety check is asked, so that the other rules speak. */
const reported = unchecked.given({ type: 'safety_check_waived', occurred: day('2020-01-10'), facts: {} })
const agreed = reported.after(agree)
const [asked, ...itsAnswer] = answered('2020-01-20', false) as [CaseEvent, CaseEvent]
const abroad = reported.after(person('parent'))
const home = reportedCase({ place: 'in_netherlands' }).after(person('parent'))
const assessed = home.given(...answered('2020-01-20', true))
const lapsed = home.given(...answered('2020-01-14', true))
const goBetween = reported
  .after(person('person_of_trust'))
  .after(person('professional'))
  .after({ ...agree, ways: ['through_person'], through: 1 })
const withInterpreter = agreed.after(person('interpreter'))

const later14 = (event: CaseEvent): CaseEvent => ({ ...event, occurred: day('2020-01-14') })
const overridden = (file: CaseUnderRules, rule: string, date = on) =>
  file.after({ do: 'override-rule', on: date, rule }, { as: 'senior' })
const later = (command: RecordContact, date: string): RecordContact => {
  return {
    ...command,
    on: day(date),
    at: `${date}T11:00:00.000Z`,
    clientClock: { ...command.clientClock, day: day(date) },
  }
}

const refusals: readonly (readonly [string, CaseUnderRules, CaseCommand])[] = [
  ['no-way', reported, { ...agree, ways: [] }],
  ['way-both', reported, { ...agree, never: ['message'] }],
  ['hours-half', reported, { ...agree, to: null }],
  ['ends-before-start', reported, { ...agree, validUntil: day('2020-01-12') }],
  ['through-whom', reported, { ...agree, ways: ['through_person'] }],
  ['through-whom', abroad, { ...agree, through: 1 }],
  ['unknown-person', reported, { ...agree, ways: ['through_person'], through: 1 }],
  ['family-abroad', abroad, { ...agree, ways: ['through_person'], through: 1 }],
  ['no-agreement', reported, write],
  ['agreement-expired', agreed, later(write, '2020-01-27')],
  ['way-never', agreed, { ...write, way: 'call' }],
  ['way-not-agreed', agreed, { ...write, way: 'visit' }],
  ['other-person', goBetween, { ...write, way: 'through_person', person: 2 }],
  ['other-person', goBetween, { ...write, way: 'through_person' }],
  ['other-clock', agreed, { ...write, clientClock: { ...write.clientClock, timeZone: 'Europe/Amsterdam' } }],
  ['outside-days', agreed, later(write, '2020-01-15')],
  ['outside-hours', agreed, { ...write, clientClock: { ...write.clientClock, time: '21:59' } }],
  ['later-than-now', agreed, { ...write, at: '2020-01-13T12:00:01.000Z' }],
  ['unknown-person', agreed, { ...write, person: 1 }],
  ['unchecked', unchecked, write],
  ['unchecked', unchecked.after(agree), write],
  ['unchecked', reportedCase({ place: 'unknown' }).after(agree), write],
  ['check-waits', unchecked.after(agree).given(asked), write],
  ['check-waits', agreed.given(asked), write],
  ['check-waits', unchecked.after(agree).given(asked, ...itsAnswer.map(later14)), write],
  ['check-expired', agreed.given(...answered('2020-01-13', false)), later(write, '2020-01-14')],
  ['contact-not-safe', agreed.given(...answered('2020-01-20', false, 'contact_not_safe')), write],
  ['check-asks-more', agreed.given(...answered(null, false, 'more_needed')), write],
  ['check-asks-more', agreed.given(...answered(null, false, 'acute_danger')), write],
  ['check-expired', agreed.given(...answered('2020-01-13', false, 'contact_not_safe')), later(write, '2020-01-14')],
  ['not-an-interpreter', agreed.after(person('professional')), { ...write, interpreter: 1 }],
  ['interpreter-unchecked', withInterpreter, { ...write, interpreter: 1 }],
  [
    'interpreter-knows-family',
    withInterpreter.after({ do: 'check-interpreter', on, person: 1, knowsFamily: true }),
    { ...write, interpreter: 1 },
  ],
  ['family-abroad', abroad, plan],
  ['family-abroad', abroad, meetFamily],
  ['family-abroad', abroad, { ...meetFamily, incoming: true }],
  ['family-abroad', abroad.given(...answered('2020-01-20', true)), meetFamily],
  ['family-abroad', reportedCase({ place: 'unknown' }).after(person('parent')), meetFamily],
  ['no-assessment', home, plan],
  ['no-assessment', home.given(...answered('2020-01-20', false)), plan],
  ['no-assessment', home, meetFamily],
  ['family-check-expired', lapsed, plan],
  ['client-does-not-wish', assessed, { ...plan, clientWishes: false }],
  ['talk-in-past', assessed, { ...plan, date: day('2020-01-12') }],
  ['talk-not-planned', assessed, meetFamily],
  ['talk-not-planned', assessed.after(plan).after({ do: 'drop-family-talk', on, person: 1 }), meetFamily],
  ['not-family', home.after(person('lawyer')), { ...plan, person: 2 }],
  ['unknown-person', home, { ...plan, person: 2 }],
  ['no-talk', assessed, { do: 'drop-family-talk', on, person: 1 }],
]

test.each(refusals)('%s is why this is refused', (reason, before, command) => {
  expect(before.answer(command)).toBe(reason)
})

/** The expert answers a second time, a day after the first answer. */
const answeredAgain = (answer: string, until: string | null = null): CaseEvent[] =>
  answered(until, false, answer).map((event) => ({
    ...event,
    occurred: day('2020-01-14'),
    facts: { ...event.facts, check: 2 },
  })) as CaseEvent[]

test('what the expert called unsafe stays so until an answer that holds, and an answer that holds nothing lets nothing in abroad', () => {
  const home = reportedCase({ place: 'in_netherlands' }).after(agree)
  const unsafe = answered('2020-01-20', false, 'contact_not_safe')
  const next = later(write, '2020-01-14')
  for (const worse of ['more_needed', 'acute_danger']) {
    const twice = agreed.given(...answered('2020-01-13', false), ...answeredAgain(worse))
    expect([worse, twice.answer(next)]).toEqual([worse, 'check-asks-more'])
    expect([worse, agreed.given(...unsafe, ...answeredAgain(worse)).answer(next)]).toEqual([worse, 'contact-not-safe'])
    expect([worse, home.given(...unsafe, ...answeredAgain(worse)).answer(next)]).toEqual([worse, 'contact-not-safe'])
    expect([worse, home.given(...answeredAgain(worse)).answer(next)]).toEqual([worse, 'allowed'])
  }
  expect(agreed.given(...unsafe, ...answeredAgain('contact_possible', '2020-01-20')).answer(next)).toBe('allowed')
})

test('abroad the hub seeks no contact before the expert answered that it can; she may always seek it herself', () => {
  const waiting = unchecked.after(agree).given(asked)
  expect(waiting.given(...itsAnswer).answer(write)).toBe('allowed')
  expect(overridden(waiting, 'safety_check_valid').answer(write)).toBe('allowed')
  expect(overridden(waiting, 'contact_within_rules_only').answer(write)).toBe('check-waits')
  for (const file of [unchecked, waiting]) {
    expect(file.answer({ ...write, incoming: true })).toBe('allowed')
    expect(file.answer({ ...write, way: 'call', incoming: true })).toBe('allowed')
  }
})

test('at home, and of somebody who is about to travel, the agreement is enough', () => {
  for (const place of ['in_netherlands', 'about_to_travel']) {
    expect([place, reportedCase({ place }).after(agree).answer(write)]).toEqual([place, 'allowed'])
  }
})

test('an answer that asks for more is deviated from as one that ran out', () => {
  const asksMore = agreed.given(...answered(null, false, 'more_needed'))
  expect(overridden(asksMore, 'safety_check_valid').answer(write)).toBe('allowed')
  expect(overridden(asksMore, 'contact_within_rules_only').answer(write)).toBe('check-asks-more')
})

test('within the agreement contact is written down, with its number', () => {
  const twice = agreed.after(write).after(later(write, '2020-01-14'))
  expect(twice.file?.contact.attempts.map(({ attempt, on: date }) => [attempt, date])).toEqual([
    [1, on],
    [2, '2020-01-14'],
  ])
})

test('a client who seeks contact is written down at any hour, in any way', () => {
  expect(reported.answer({ ...write, way: 'call', incoming: true })).toBe('allowed')
})

test('at home a talk with the family is planned and had after an assessment that holds, at the wish of the client', () => {
  const planned = assessed.after(plan)
  expect(planned.answer(later(meetFamily, '2020-01-15'))).toBe('allowed')
  expect(planned.answer(later(meetFamily, '2020-01-21'))).toBe('family-check-expired')
})

test('a talk that was planned at home is had no more when the client is abroad', () => {
  const left = assessed.after(plan).after({ do: 'change-place', on, place: 'abroad', country: 'IQ' })
  expect(left.answer(later(meetFamily, '2020-01-15'))).toBe('family-abroad')
})

test('who may not plan a talk with the family today, may not do it with an earlier day', () => {
  const today = '2020-01-14'
  const away: CaseEvent = { type: 'place_changed', occurred: day(today), facts: { place: 'abroad', country: 'MA' } }
  const left = assessed.given(away)
  expect(assessed.answer(plan, { today })).toBe('allowed')
  expect(left.answer(plan, { today })).toBe('family-abroad')
  const through = { ...agree, ways: ['through_person'], through: 1 } as const
  expect(assessed.answer(through)).toBe('allowed')
  expect(left.answer({ ...through, on: day(today) })).toBe('family-abroad')
  expect(overridden(abroad, 'no_family_talk_abroad').answer(plan, { today })).toBe('family-abroad')
  expect(assessed.answer({ ...plan, date: on }, { today })).toBe('talk-in-past')
})

test('an interpreter whom somebody checks later was not checked before', () => {
  const checked = withInterpreter.after({
    do: 'check-interpreter',
    on: day('2020-01-14'),
    person: 1,
    knowsFamily: false,
  })
  expect(checked.answer({ ...write, interpreter: 1 }, { today: '2020-01-14' })).toBe('interpreter-unchecked')
  expect(checked.answer({ ...later(write, '2020-01-14'), interpreter: 1 })).toBe('allowed')
})

test('a talk is held against the place on its day, not against the place where the client is now', () => {
  const back = abroad.given(
    { type: 'place_changed', occurred: day('2020-01-14'), facts: { place: 'in_netherlands', country: 'MA' } },
    ...answered('2020-01-20', true),
  )
  expect(back.answer(meetFamily, { today: '2020-01-14' })).toBe('family-abroad')
})

test.each([
  ['the day before at the hub', '2020-01-12T22:59:00.000Z', 'other-day'],
  ['the first minute of the day at the hub', '2020-01-12T23:00:00.000Z', 'allowed'],
  ['the last minute of the day at the hub', '2020-01-13T22:59:00.000Z', 'allowed'],
  ['the day after at the hub', '2020-01-13T23:00:00.000Z', 'other-day'],
])('a contact is written down on the day that it was at the hub: %s', (_, at, answer) => {
  const now = '2020-01-14T12:00:00.000000Z'
  expect(agreed.answer({ ...write, at }, { today: '2020-01-14', now })).toBe(answer)
  const incoming = { ...write, at, way: 'call', incoming: true } as const
  expect(unchecked.answer(incoming, { today: '2020-01-14', now })).toBe(answer)
})

test('an agreement that was made later does not make good what was done before', () => {
  expect(reported.after({ ...agree, on: day('2020-01-14') }).answer(write, { today: '2020-01-14' })).toBe(
    'no-agreement',
  )
})

test.each(familyRoles)('somebody in the role %s is of the family', (role) => {
  const file = reported.after(person(role))
  expect(file.answer({ ...write, way: 'call', person: 1 })).toBe('family-abroad')
})

test('who is thought to be a danger is kept away as the family is, whatever their role', () => {
  const file = reported.after(person('professional', 'community'))
  expect(file.answer({ ...write, way: 'call', person: 1 })).toBe('family-abroad')
  const lawyer = reported.after(person('lawyer', 'nobody_known'))
  expect(lawyer.answer({ ...write, way: 'call', person: 1 })).toBe('allowed')
})

test('who was written down as family stays that, whatever role they are given later', () => {
  const lawyer = person('lawyer')
  const renamed = abroad.after({ ...lawyer, person: 1 } as CaseCommand)
  expect(renamed.answer({ ...write, way: 'call', person: 1 })).toBe('family-abroad')
  const anew = abroad.after({ do: 'withdraw-person', on, person: 1 }).after(lawyer)
  expect(anew.answer({ ...write, way: 'call', person: 2 })).toBe('allowed')
})

test('with a senior who deviated from the rule that day it is allowed, and the day after no more', () => {
  const cases = [
    ['no_family_talk_abroad', abroad, meetFamily],
    ['no_family_talk_abroad', abroad, { ...plan, date: on }],
    ['family_talk_after_assessment', home, meetFamily],
    ['contact_within_rules_only', agreed, { ...write, way: 'call' }],
    ['contact_within_rules_only', reported, write],
    ['interpreter_checked', withInterpreter, { ...write, interpreter: 1 }],
    ['safety_check_valid', agreed.given(asked), write],
  ] as const
  for (const [rule, file, command] of cases) {
    const next = command.do === 'record-contact' ? later(command, '2020-01-14') : { ...command, on: day('2020-01-14') }
    expect([rule, overridden(file, rule).answer(command)]).toEqual([rule, 'allowed'])
    expect([rule, overridden(file, rule).answer(next)]).not.toEqual([rule, 'allowed'])
  }
})

test('what was done against a rule is written down as it was, when a senior answers for it that day or today', () => {
  const today = day('2020-01-14')
  const night = { ...write, way: 'call' } as const
  const answeredFor = overridden(agreed, 'contact_within_rules_only', today)
  expect(agreed.answer(night, { today })).toBe('way-never')
  expect(answeredFor.answer(night, { today })).toBe('allowed')
  expect(answeredFor.answer(night, { today: '2020-01-15' })).toBe('way-never')
  expect(overridden(abroad, 'no_family_talk_abroad', today).answer(meetFamily, { today })).toBe('allowed')
  expect(overridden(abroad, 'no_family_talk_abroad', today).answer(plan, { today })).toBe('family-abroad')
})

test('deviating from one rule leaves the others as they are', () => {
  expect(overridden(abroad, 'contact_within_rules_only').answer(meetFamily)).toBe('family-abroad')
  expect(overridden(abroad, 'family_talk_after_assessment').answer(meetFamily)).toBe('family-abroad')
  expect(overridden(agreed, 'no_family_talk_abroad').answer({ ...write, way: 'call' })).toBe('way-never')
})

test('a deviation that a manager judged not justified allows nothing from then on', () => {
  const cases = [
    ['no_family_talk_abroad', abroad, { ...plan, date: on }],
    ['no_family_talk_abroad', abroad, meetFamily],
    ['family_talk_after_assessment', home, meetFamily],
    ['contact_within_rules_only', agreed, { ...write, way: 'call' }],
    ['safety_check_valid', agreed.given(asked), write],
    ['interpreter_checked', withInterpreter, { ...write, interpreter: 1 }],
  ] as const
  for (const [rule, file, command] of cases) {
    const judged = (justified: boolean) =>
      overridden(file, rule).after({ do: 'review-override', on, override: 1, justified }, { as: 'manager' })
    expect([rule, judged(true).answer(command)]).toEqual([rule, 'allowed'])
    expect([rule, judged(false).answer(command)]).toEqual([rule, file.answer(command)])
    expect([rule, overridden(judged(false), rule).answer(command)]).toEqual([rule, 'allowed'])
  }
})

test('a deviation of a day allows a talk on that day, and plans none for another', () => {
  const cases = [
    ['no_family_talk_abroad', abroad, 'family-abroad'],
    ['family_talk_after_assessment', home, 'no-assessment'],
    ['safety_check_valid', lapsed, 'family-check-expired'],
  ] as const
  for (const [rule, file, reason] of cases) {
    const ahead = { ...plan, date: day('2020-01-21') }
    expect([rule, overridden(file, rule).answer({ ...plan, date: on })]).toEqual([rule, 'allowed'])
    expect([rule, overridden(file, rule).answer(ahead)]).toEqual([rule, reason])
  }
})

test('who was not reached sought no contact: that is a contact of the hub', () => {
  const unreached = { ...write, way: 'call', incoming: true, outcome: 'not_reached' } as const
  expect(agreed.answer(unreached)).toBe('incoming-not-reached')
  expect(agreed.answer({ ...unreached, incoming: false })).toBe('way-never')
})

test('an agreement holds from the day on which it is written: it makes good nothing that came before', () => {
  const yesterday = { ...agree, ways: ['call'], never: [] } as const
  expect(agreed.answer(yesterday, { today: '2020-01-14' })).toBe('agree-today')
  expect(agreed.answer({ ...yesterday, on: day('2020-01-14') })).toBe('allowed')
})

/** Two centres were asked on one day and answer on one day; the one that was asked last answers first. */
const crossed = (first: string, then: string): CaseEvent[] => {
  const until = (answer: string) => (answer.startsWith('contact_') ? day('2020-01-20') : null)
  const given = (check: number, answer: string): CaseEvent => {
    const facts = { check, answer, valid_until: until(answer), family_talk: answer === 'contact_possible' }
    return { type: 'safety_check_answered', occurred: on, facts }
  }
  const of = (check: number): CaseEvent => ({
    type: 'safety_check_asked',
    occurred: on,
    facts: { check, organisation: 29 + check },
  })
  return [of(1), of(2), given(2, first), given(1, then)]
}

test('of two answers of one day the later one is the newest, whichever was asked first', () => {
  const said = (first: string, then: string) => agreed.given(...crossed(first, then)).answer(write)
  expect(said('contact_possible', 'contact_not_safe')).toBe('contact-not-safe')
  expect(said('contact_possible', 'acute_danger')).toBe('check-asks-more')
  expect(said('contact_not_safe', 'acute_danger')).toBe('contact-not-safe')
  expect(said('contact_not_safe', 'contact_possible')).toBe('allowed')
  const family = home.given(...crossed('contact_possible', 'contact_not_safe'))
  expect(family.answer(plan)).toBe('no-assessment')
})
