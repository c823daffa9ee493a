import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { ContactWay } from '../contact/contactEvents.ts'

const day = (text: string) => text as IsoDate
const today = day('2020-05-01')
const senior = { as: 'senior', today } as const
const voidIt: CaseCommand = { do: 'void-case', on: today, effectSeen: true }

const goes = reportedCase({}, '2020-02-10')
const stays = reportedCase({}, '2020-01-10')

/** Merging, asked in the case that goes. */
const mergeInto = (staying: CaseUnderRules, on = today): CaseCommand => {
  if (!staying.file) throw new Error('no case')
  return {
    do: 'merge-case',
    on,
    other: 'C-1',
    otherCase: { stream: 7, own: 8, file: staying.file },
    sameClient: false,
    effectSeen: true,
  }
}
const answered = (
  answer: string,
  until: string | null,
  on = '2020-04-20',
  family_talk = false,
  check = 1,
): CaseEvent[] => [
  { type: 'safety_check_asked', occurred: day(on), facts: { check, organisation: 30 } },
  {
    type: 'safety_check_answered',
    occurred: day(on),
    facts: { check, answer, valid_until: until === null ? null : day(until), family_talk },
  },
]
const agreed = (never: readonly ContactWay[], on: string, ways: readonly ContactWay[] = ['message']): CaseEvent => ({
  type: 'safe_contact_agreed',
  occurred: day(on),
  facts: {
    ...{ ways, never, days: [], from: null, to: null, time_zone: 'Africa/Casablanca' },
    ...{ through: null, valid_until: null },
  },
})
const departed: CaseEvent = { type: 'departed', occurred: day('2020-04-30'), facts: {} }
const question: CaseEvent = {
  type: 'question_asked',
  occurred: day('2020-04-20'),
  facts: { question: 1, kind: 'identity', organisation: 20, due: null },
}

describe('the word of an expert', () => {
  test('that contact is not safe does not go with a case that is merged, until the other has it as long', () => {
    const unsafe = goes.given(...answered('contact_not_safe', '2020-05-10'))
    const values = { verdict: 1, acute: 0, agreement: 0 }
    expect(unsafe.refusal(mergeInto(stays), senior)).toMatchObject({ reason: 'danger-goes', values })
    const [possible, shorter, asLong] = [
      answered('contact_possible', '2020-05-10', '2020-04-30'),
      answered('contact_not_safe', '2020-05-05'),
      answered('contact_not_safe', '2020-05-10'),
    ]
    expect(unsafe.answer(mergeInto(stays.given(...possible)), senior)).toBe('danger-goes')
    expect(unsafe.answer(mergeInto(stays.given(...shorter)), senior)).toBe('danger-goes')
    expect(unsafe.answer(mergeInto(stays.given(...asLong)), senior)).toBe('allowed')
    expect(unsafe.answer(voidIt, senior)).toBe('danger-goes')
  })

  test('counts as it stands today, on whichever earlier day the merging is written', () => {
    const unsafe = goes.given(...answered('contact_not_safe', '2020-05-10'))
    expect(unsafe.answer(mergeInto(stays, day('2020-04-01')), senior)).toBe('danger-goes')
    expect(unsafe.answer({ ...voidIt, on: day('2020-04-01') }, senior)).toBe('danger-goes')
  })

  test('that has run out is lost to nobody', () => {
    const over = goes.given(...answered('contact_not_safe', '2020-04-30'))
    expect(over.answer(mergeInto(stays), senior)).toBe('allowed')
    expect(over.answer(voidIt, senior)).toBe('allowed')
  })

  test('that asks for more, or forbids a talk with the family, is not lost to a case in which it said yes', () => {
    const more = goes.given(...answered('more_needed', null))
    const yes = stays.given(...answered('contact_possible', '2020-05-10', '2020-04-30', true))
    expect(more.answer(mergeInto(yes), senior)).toBe('danger-goes')
    expect(more.answer(mergeInto(stays.given(...answered('more_needed', null))), senior)).toBe('allowed')
    const noTalk = goes.given(...answered('contact_possible', '2020-05-10'))
    expect(noTalk.answer(mergeInto(yes), senior)).toBe('danger-goes')
    expect(noTalk.answer(mergeInto(stays.given(...answered('contact_possible', '2020-05-10'))), senior)).toBe('allowed')
  })

  test('that is waited for is waited for in the case that stays, by the same organisation', () => {
    const asked = (organisation: number): CaseEvent => {
      return { type: 'safety_check_asked', occurred: today, facts: { check: 2, organisation } }
    }
    const before = stays.given(...answered('contact_possible', '2020-05-10'))
    expect(goes.given(asked(30)).answer(mergeInto(before), senior)).toBe('danger-goes')
    expect(goes.given(asked(30)).answer(mergeInto(before.given(asked(31))), senior)).toBe('danger-goes')
    expect(goes.given(asked(30)).answer(mergeInto(before.given(asked(30))), senior)).toBe('allowed')
  })
})

test('what the client agreed on does not go with a case: it is agreed in the other, no earlier, with each never', () => {
  const withNever = goes.given(agreed(['call'], '2020-03-01'))
  expect(withNever.refusal(mergeInto(stays), senior)).toMatchObject({ reason: 'danger-goes', values: { agreement: 1 } })
  expect(withNever.answer(mergeInto(stays.given(agreed(['call'], '2020-02-01'))), senior)).toBe('danger-goes')
  expect(withNever.answer(mergeInto(stays.given(agreed(['email'], '2020-04-01'))), senior)).toBe('danger-goes')
  expect(withNever.answer(mergeInto(stays.given(agreed(['call', 'email'], '2020-04-01'))), senior)).toBe('allowed')
})

test('a client who is away is not merged into a case in which she is at home', () => {
  const home = reportedCase({ place: 'in_netherlands' }, '2020-01-10')
  expect(goes.refusal(mergeInto(home), senior)).toMatchObject({ reason: 'danger-goes', values: { away: 1 } })
})

test('danger that is near goes with no case, unless the other says so or worse', () => {
  const level = (code: string): CaseEvent => {
    return {
      type: 'safety_level_set',
      occurred: today,
      facts: { level: code, police: code === 'acute' ? 'called' : null },
    }
  }
  const near = goes.given(level('soon'))
  expect(near.refusal(mergeInto(stays), senior)).toMatchObject({ reason: 'danger-goes', values: { acute: 0, soon: 1 } })
  for (const known of ['soon', 'acute'])
    expect(near.answer(mergeInto(stays.given(level(known))), senior)).toBe('allowed')
  expect(goes.given(level('acute')).answer(mergeInto(stays.given(level('soon'))), senior)).toBe('danger-goes')
})

describe('a client who is travelling, and work that waits,', () => {
  test('disappear with no case that is voided or merged', () => {
    const onTheWay = goes.given(departed)
    for (const command of [voidIt, mergeInto(stays)])
      expect(onTheWay.refusal(command, senior)).toMatchObject({ reason: 'danger-goes', values: { journey: 1 } })
    expect(onTheWay.answer(mergeInto(stays.given(departed)), senior)).toBe('allowed')
  })

  test.each<readonly [string, CaseEvent]>([
    ['questions', question],
    ['funds', { type: 'fund_asked', occurred: today, facts: { request: 1, purpose: 'ticket', cents: 100 } }],
    ['overrides', { type: 'rule_overridden', occurred: today, facts: { override: 1, rule: 'interpreter_checked' } }],
    [
      'determinations',
      {
        type: 'determination_proposed',
        occurred: today,
        facts: { proposal: 1, organisation: 20, topic: 'abandonment', outcome: 'yes' },
      },
    ],
  ])('%s are finished or withdrawn first', (what, event) => {
    for (const command of [voidIt, mergeInto(stays), mergeInto(stays.given(event))])
      expect(goes.given(event).refusal(command, senior)).toMatchObject({ reason: 'work-goes', values: { [what]: 1 } })
  })

  test('do not hold back a case once they are finished', () => {
    const withdrawn: CaseEvent = { type: 'question_withdrawn', occurred: today, facts: { question: 1 } }
    const back = goes.given(question, withdrawn)
    expect([back.answer(voidIt, senior), back.answer(mergeInto(stays), senior)]).toEqual(['allowed', 'allowed'])
  })

  test('nor does aftercare that still runs, unless the other case follows the client', () => {
    const arrived: CaseEvent = { type: 'arrived', occurred: today, facts: { by_self: null } }
    const back = goes.given(departed, arrived)
    for (const command of [voidIt, mergeInto(stays)])
      expect(back.refusal(command, senior)).toMatchObject({ reason: 'work-goes', values: { aftercare: 1 } })
    expect(back.answer(mergeInto(stays.given(departed, arrived)), senior)).toBe('allowed')
  })
})

test('after merging nobody may contact the client as the case that went forbade', () => {
  const days = ['2020-03-01', '2020-04-01', '2020-04-20', '2020-05-01']
  const ways = ['call', 'message', 'visit'] as const
  const event = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('contact_possible', 'contact_not_safe', 'more_needed', 'acute_danger'),
        fc.constantFrom('2020-04-30', '2020-05-01', '2020-05-10'),
        fc.constantFrom(...days),
        fc.integer({ min: 1, max: 9_999 }),
      )
      .map(([answer, until, on, check]) => {
        return answered(answer, answer.startsWith('contact') ? until : null, on, false, check)
      }),
    fc.tuple(fc.subarray([...ways]), fc.constantFrom(...days)).map(([never, on]) => [
      agreed(
        never,
        on,
        ways.filter((way) => !never.includes(way)),
      ),
    ]),
    fc.constantFrom('abroad', 'in_netherlands').map((place): CaseEvent[] => {
      return [{ type: 'place_changed', occurred: day('2020-04-01'), facts: { place, country: 'MA' } }]
    }),
  )
  const contact = (way: ContactWay): CaseCommand => ({
    ...{ do: 'record-contact', on: today, way, person: null, interpreter: null, outcome: 'reached', incoming: false },
    at: `${today}T11:00:00.000Z`,
    clientClock: { day: today, time: '11:00', timeZone: 'Africa/Casablanca' },
  })
  let reached = 0
  fc.assert(
    fc.property(fc.array(event, { maxLength: 3 }), fc.array(event, { maxLength: 3 }), (mine, theirs) => {
      const [gone, staying] = [goes.given(...mine.flat()), stays.given(...theirs.flat())]
      if (gone.answer(mergeInto(staying), senior) !== 'allowed') return
      for (const way of ways) {
        if (staying.answer(contact(way), { today }) !== 'allowed') continue
        reached += 1
        const was = gone.answer(contact(way), { today })
        expect(['contact-not-safe', 'check-asks-more', 'way-never']).not.toContain(was)
      }
    }),
    { numRuns: 4_000 },
  )
  expect(reached).toBeGreaterThan(60)
})
