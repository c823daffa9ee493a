import { describe, expect, test } from 'vitest'
import { type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import type { CorrectableFact } from './decideCorrection.ts'
import type { OtherCase } from './decidePairs.ts'
import { effectOfCorrection } from './effectOfCorrection.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-05-01')
const senior = { as: 'senior' } as const
const voidIt: CaseCommand = { do: 'void-case', on, effectSeen: true }
const unvoid: CaseCommand = { do: 'unvoid-case', on }
const correct = (fact: CorrectableFact, value: string, effectSeen = true): CaseCommand => {
  return { do: 'correct-fact', on, fact, value, effectSeen }
}

const reported = reportedCase()
const verified = reported.after({ do: 'verify-topic', on: day('2020-01-20'), topic: 'abandonment' })

describe('a case that was opened by mistake', () => {
  const voided = reported.after(voidIt, senior)

  test('is voided by who leads, and nothing else happens to it', () => {
    expect(reported.answer(voidIt)).toBe('not-yours')
    expect(voided.file?.gone).toEqual({ why: 'voided' })
    expect(voided.answer(voidIt, senior)).toBe('gone')
    expect(voided.answer({ do: 'verify-topic', on, topic: 'abandonment' })).toBe('gone')
  })

  test('is not voided while it holds danger that nobody would see then', () => {
    const dangers: readonly CaseEvent[] = [
      { type: 'safety_level_set', occurred: on, facts: { level: 'acute', police: 'called' } },
      { type: 'planned_day_set', occurred: on, facts: { kind: 'wedding', date: day('2020-06-01') } },
      { type: 'safety_check_asked', occurred: on, facts: { check: 1, organisation: 30 } },
    ]
    for (const danger of dangers)
      expect([danger, reported.given(danger).answer(voidIt, senior)]).toEqual([danger, 'danger-goes'])
    const values = { acute: 1, days: 1, checks: 1 }
    expect(reported.given(...dangers).refusal(voidIt, senior)).toMatchObject({ reason: 'danger-goes', values })
  })

  test('says first which year loses what, as that year ends', () => {
    const determined = verified.given({
      type: 'determination_imported',
      occurred: day('2021-01-05'),
      facts: { outcome: 'yes', import_file: 1 },
    })
    expect(determined.refusal({ ...voidIt, on: day('2021-05-01'), effectSeen: false }, senior)).toEqual({
      chapter: 'closing',
      reason: 'look-at-leaving',
      values: {
        year: 2020,
        group: { list: 'victim_groups', code: 'minor' },
        topic: { list: 'topics', code: 'abandonment' },
        outcome: { list: 'outcomes', code: 'open' },
        results: 0,
        result: [],
      },
    })
  })

  test('comes back as it was', () => {
    const back = verified.after(voidIt, senior).after(unvoid, senior)
    expect(back.file).toEqual({ ...verified.file, lastEventOn: on })
    expect(verified.answer(unvoid, senior)).toBe('not-voided')
  })
})

describe('a fact of the report', () => {
  test.each([
    ['not-yours', {}, correct('sex', 'male')],
    ['nothing-changes', senior, correct('sex', 'female')],
    ['unknown-code', senior, correct('sex', 'robot')],
    ['unknown-code', senior, correct('country', 'XX')],
    ['unknown-choice', senior, correct('age_band', '15-16')],
    ['unknown-choice', senior, correct('reported_on', '2020-02-30')],
    ['in-future', senior, correct('reported_on', '2020-05-02')],
    ['report-too-long-ago', senior, correct('reported_on', '1920-05-02')],
    ['after-other-event', senior, correct('reported_on', '2020-01-21')],
    ['look-at-effect', senior, correct('reported_on', '2019-12-31', false)],
    ['allowed', senior, correct('reported_on', '2020-01-20')],
    ['allowed', senior, correct('reported_on', '2019-12-31')],
    ['allowed', senior, correct('age_band', '18-20')],
    ['allowed', senior, correct('country', 'TR')],
  ] as const)('%s', (answer, acting, command) => {
    expect(verified.answer(command, acting)).toBe(answer)
  })

  test('holds from the beginning once it is put right, and can be put right again', () => {
    const right = verified
      .after(correct('age_band', '18-20'), senior)
      .after(correct('reported_on', '2019-12-31'), senior)
    expect(right.file).toMatchObject({ reportedOn: '2019-12-31', victimGroup: 'adult' })
    expect(right.after(correct('age_band', '14-17'), senior).file?.victimGroup).toBe('minor')
  })

  const effect = (of: CaseUnderRules, fact: CorrectableFact, value: string) =>
    effectOfCorrection(of.events, { on, fact, value })

  test('says first which year and which numbers change', () => {
    expect(effect(verified, 'reported_on', '2019-12-31')).toMatchObject({
      was: { year: 2020, state: { victimGroup: 'minor', topic: 'abandonment', outcome: 'open' } },
      becomes: { year: 2019, state: { victimGroup: 'minor', topic: 'abandonment', outcome: 'open' } },
      changes: true,
    })
    expect(effect(verified, 'age_band', '18-20')).toMatchObject({
      was: { year: 2020, state: { victimGroup: 'minor' } },
      becomes: { year: 2020, state: { victimGroup: 'adult' } },
      changes: true,
    })
    expect(effect(verified, 'sex', 'male')?.changes).toBe(false)
    expect(effect(verified, 'reported_on', '2020-01-12')?.changes).toBe(false)
  })

  test('changes only what the report of its year counts: what came after the year is not in it', () => {
    const late = verified.given({
      type: 'determination_imported',
      occurred: day('2021-01-05'),
      facts: { outcome: 'yes', import_file: 1 },
    })
    expect(effect(late, 'age_band', '18-20')?.was.state.outcome).toBe('open')
  })
})

describe('two cases', () => {
  type Pair = 'merge-case' | 'unmerge-case' | 'unlink-case'
  const other = (of: CaseUnderRules, stream: number, own: number): OtherCase => {
    if (!of.file) throw new Error('no case')
    return { stream, own, file: of.file }
  }
  const pair = (act: Pair, otherCase: OtherCase | null): CaseCommand => ({
    do: act,
    on,
    other: 'C-2',
    otherCase,
    sameClient: false,
    effectSeen: true,
  })
  const link = (otherCase: OtherCase | null): CaseCommand => ({
    do: 'link-case',
    on,
    other: 'C-2',
    kind: 'sibling',
    otherCase,
  })
  const later = reportedCase({}, '2020-02-10')
  const [fromFirst, fromLater] = [other(later, 8, 7), other(reported, 7, 8)]
  const first = reported.after(pair('merge-case', fromFirst), senior)
  const second = later.after(pair('merge-case', fromLater), senior)

  test('on one client become one: the one that was reported later goes into the other, whichever was asked', () => {
    expect(first.file).toMatchObject({ gone: null, closing: { tookIn: [8] } })
    expect(second.file?.gone).toEqual({ why: 'merged', into: 7 })
  })

  test('do not become one while the case that goes holds danger that the other does not know, whichever was asked', () => {
    const acute: CaseEvent = { type: 'safety_level_set', occurred: on, facts: { level: 'acute', police: 'called' } }
    const danger = later.given(acute)
    expect(reported.answer(pair('merge-case', other(danger, 8, 7)), senior)).toBe('danger-goes')
    expect(danger.answer(pair('merge-case', fromLater), senior)).toBe('danger-goes')
    const known = reported.given(acute)
    expect(known.answer(pair('merge-case', other(danger, 8, 7)), senior)).toBe('allowed')
    expect(danger.answer(pair('merge-case', other(known, 7, 8)), senior)).toBe('allowed')
    expect(known.answer(pair('merge-case', fromFirst), senior)).toBe('allowed')
  })

  test('say first what the figures lose: the side of the case that goes knows', () => {
    const unseen = (otherCase: OtherCase) => ({ ...pair('merge-case', otherCase), effectSeen: false }) as CaseCommand
    expect(reported.answer(unseen(fromFirst), senior)).toBe('allowed')
    expect(later.refusal(unseen(fromLater), senior)).toMatchObject({
      reason: 'look-at-leaving',
      values: { year: 2020 },
    })
  })

  test('do not become one in a case that is closed, where nobody would look: that is reopened first', () => {
    const outcome: CaseEvent = {
      type: 'determination_imported',
      occurred: on,
      facts: { outcome: 'yes', import_file: 1 },
    }
    const closed = reported.given(outcome, { type: 'case_closed', occurred: on, facts: { reason: null } })
    const alsoClosed = later.given(outcome, { type: 'case_closed', occurred: on, facts: { reason: null } })
    for (const one of [
      closed.refusal(pair('merge-case', fromFirst), senior),
      later.refusal(pair('merge-case', other(closed, 7, 8)), senior),
    ])
      expect(one).toMatchObject({ reason: 'stays-closed', values: { closedOn: on } })
    expect(alsoClosed.answer(pair('merge-case', other(closed, 7, 8)), senior)).toBe('allowed')
    expect(alsoClosed.answer(pair('merge-case', fromLater), senior)).toBe('allowed')
    expect(closed.after({ do: 'reopen', on }).answer(pair('merge-case', fromFirst), senior)).toBe('allowed')
  })

  test('that differ in country, group, sex or name become one when somebody looked and says that it is one client', () => {
    const adult = reportedCase({ age_band: '18-20', country: 'SY', sex: 'male' }, '2020-02-10')
    const unsure = pair('merge-case', other(adult, 8, 7))
    expect(reported.refusal(unsure, senior)).toMatchObject({
      reason: 'look-at-difference',
      values: {
        ...{ countries: 2, groups: 2, sexes: 2, names: 0 },
        country: [
          { list: 'countries', code: 'SY' },
          { list: 'countries', code: 'MA' },
        ],
      },
    })
    expect(adult.answer(pair('merge-case', fromLater), senior)).toBe('look-at-difference')
    expect(reported.answer({ ...unsure, sameClient: true } as CaseCommand, senior)).toBe('allowed')
    const otherName = { ...fromFirst, isOtherName: true }
    expect(reported.refusal(pair('merge-case', otherName), senior)).toMatchObject({
      reason: 'look-at-difference',
      values: { names: 1, countries: 0 },
    })
    expect(reported.answer({ ...pair('merge-case', otherName), sameClient: true } as CaseCommand, senior)).toBe(
      'allowed',
    )
  })

  test('of one day become the one that was written first', () => {
    expect(reported.after(pair('merge-case', other(reported, 8, 7)), senior).file?.closing.tookIn).toEqual([8])
    expect(reported.after(pair('merge-case', other(reported, 7, 8)), senior).file?.gone).toMatchObject({ into: 7 })
  })

  test('are two again as they were', () => {
    expect(second.answer(pair('unmerge-case', other(first, 7, 8)), senior)).toBe('allowed')
    expect(second.after(pair('unmerge-case', other(first, 7, 8)), senior).file).toEqual({
      ...later.file,
      lastEventOn: on,
    })
    expect(first.after(pair('unmerge-case', other(second, 8, 7)), senior).file).toEqual({
      ...reported.file,
      lastEventOn: on,
    })
  })

  test.each([
    ['no-other-case', reported, pair('merge-case', null)],
    ['same-case', reported, pair('merge-case', other(reported, 7, 7))],
    ['other-gone', reported, pair('merge-case', other(second, 8, 7))],
    ['took-in-others', first, pair('merge-case', other(reportedCase({}, '2020-01-01'), 6, 7))],
    ['took-in-others', reportedCase({}, '2020-01-01'), pair('merge-case', other(first, 7, 6))],
    ['took-in-others', first, voidIt],
    ['not-merged', reported, pair('unmerge-case', fromFirst)],
    ['not-merged', second, pair('unmerge-case', other(first, 9, 8))],
    ['no-other-case', reported, link(null)],
    ['same-case', reported, link(other(reported, 7, 7))],
    ['other-gone', reported, link(other(second, 8, 7))],
    ['not-linked', reported, pair('unlink-case', fromFirst)],
    ['linked-already', reported.after(link(fromFirst)), link(fromFirst)],
    ['allowed', reported.after(link(fromFirst)), pair('unlink-case', fromFirst)],
  ] as const)('%s', (answer, before, command) => {
    expect(before.answer(command, senior)).toBe(answer)
  })

  test('are made one by who leads', () => {
    expect(reported.answer(pair('merge-case', fromFirst))).toBe('not-yours')
  })

  test('of brothers and sisters know each other, from both sides', () => {
    expect(reported.after(link(fromFirst)).file?.closing.links).toEqual([{ other: 8, kind: 'sibling' }])
    expect(later.after(link(fromLater)).file?.closing.links).toEqual([{ other: 7, kind: 'sibling' }])
  })
})
