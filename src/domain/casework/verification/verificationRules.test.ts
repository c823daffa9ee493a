import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Acting, allPartners, type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import { eventOf, type Hat } from '../rules.ts'

const day = (text: string) => text as IsoDate
const on = day('2020-01-10')
const ministry = { as: 'consular_officer' } as const
const ask = { do: 'ask-question', on, kind: 'tie', organisation: 20, due: null, share: null } as const
const answer = { do: 'answer-question', on, question: 1, reliability: 'likely', source: 'document' } as const
const drop = { do: 'withdraw-question', on, question: 1 } as const
const identify = { do: 'establish-identity', on } as const
const propose = {
  do: 'propose-determination',
  on,
  topic: 'abandonment',
  outcome: 'yes',
  organisation: 20,
  share: null,
} as const
const confirm = { do: 'confirm-determination', on, proposal: 1 } as const
const dispute = { do: 'dispute-determination', on, proposal: 1 } as const
const withdraw = { do: 'withdraw-determination', on, proposal: 1 } as const

const reported = reportedCase()
const triage = reported.given(eventOf(on, 'phase_changed', { phase: 'triage' }))
const asked = reported.after(ask)
const proposed = reported.after(propose)
const noAreas = { partners: allPartners.map((partner) => ({ ...partner, areas: [] })) }

test.each<[string, CaseUnderRules, CaseCommand, Acting]>([
  ['no-such-organisation', reported, { ...ask, organisation: 99 }, {}],
  ['question-not-shared', reported, ask, noAreas],
  ['due-is-past', reported, { ...ask, due: day('2020-01-09') }, {}],
  ['no-such-question', reported, answer, {}],
  ['no-such-question', asked, answer, { as: 'partner_worker' }],
  ['question-answered', asked.after(answer, ministry), answer, ministry],
  ['question-withdrawn', asked.after(drop), answer, ministry],
  ['question-withdrawn', asked.after(drop), drop, {}],
  ['identity-established', reported.after(identify), identify, ministry],
  ['not-a-ministry', reported, { ...propose, organisation: 30 }, {}],
  ['not-a-ministry', reported, { ...propose, organisation: 1 }, {}],
  ['determination-not-shared', reported, propose, noAreas],
  ['still-in-triage', triage, propose, {}],
  ['proposal-waits', proposed, propose, { person: 9 }],
  ['unknown-code', reported, { ...propose, topic: 'weather' }, {}],
  ['unknown-code', reported, { ...propose, outcome: 'maybe' }, {}],
  ['open-is-no-outcome', reported, { ...propose, outcome: 'open' }, {}],
  ['tie-unknown', reportedCase({ tie: 'unknown' }), propose, {}],
  ['codes-do-not-fit', reported, { ...propose, outcome: 'no_right_of_residence' }, {}],
  ['no-such-proposal', reported, confirm, ministry],
  ['proposal-answered', proposed.after(confirm, ministry), confirm, ministry],
  ['proposal-answered', proposed.after(confirm, ministry), dispute, ministry],
  ['proposal-answered', proposed.after(withdraw), confirm, ministry],
  ['proposal-answered', proposed.after(dispute, ministry), withdraw, {}],
  ['same-person', proposed, confirm, { ...ministry, person: 2 }],
  ['same-person', proposed, dispute, { ...ministry, person: 2 }],
])('%s is why this is refused', (reason, before, command, acting) => {
  expect(before.answer(command, acting)).toBe(reason)
})

test.each<[CaseCommand, readonly Hat[]]>([
  [propose, ['intake', 'consular_officer', 'safety_officer', 'partner_worker', 'import']],
  [confirm, ['intake', 'caseworker', 'senior', 'manager', 'safety_officer', 'partner_worker', 'import']],
  [dispute, ['intake', 'caseworker', 'senior', 'manager', 'safety_officer', 'partner_worker', 'import']],
  [ask, ['consular_officer', 'safety_officer', 'partner_worker', 'import']],
])('only who it belongs to does this: %j', (command, others) => {
  for (const as of others) expect([as, proposed.answer(command, { as })]).toEqual([as, 'not-yours'])
})

test('the hub proposes and the ministry confirms: from then on it is the topic and the outcome', () => {
  expect(proposed.file).toMatchObject({ outcome: null, topicOn: null })
  expect(proposed.after(confirm, ministry).file).toMatchObject({ topic: 'abandonment', outcome: 'yes', outcomeOn: on })
})

test('a topic that two parties determined is changed by two parties: a new proposal goes the same way', () => {
  const topic = { do: 'verify-topic', on, topic: 'forced_marriage_and_abandonment' } as const
  const determined = proposed.after(confirm, ministry)
  expect(proposed.answer(topic)).toBe('allowed')
  expect(determined.refusal(topic)).toMatchObject({
    reason: 'determined-together',
    rule: 'two_parties_determine',
    values: { since: on },
  })
  const again = determined.after({ ...propose, topic: topic.topic })
  expect(again.file).toMatchObject({ topic: 'abandonment' })
  expect(again.after({ ...confirm, proposal: 2 }, ministry).file).toMatchObject({ topic: topic.topic, outcome: 'yes' })
})

test('what was determined elsewhere and read in, has a topic that one person can put right', () => {
  const imported = reported.given(eventOf(on, 'determination_imported', { outcome: 'yes', import_file: 1 }))
  for (const as of ['caseworker', 'import'] as const) {
    expect(imported.answer({ do: 'verify-topic', on, topic: 'abandonment' }, { as })).toBe('allowed')
  }
})

test('another ministry does not answer what it was not asked', () => {
  const elsewhere = { organisation: 21, kind: 'ministry', areas: ['verification'] }
  const theirs = reported.after({ ...propose, organisation: 21 }, { partners: [...allPartners, elsewhere] })
  expect(theirs.answer(confirm, ministry)).toBe('no-such-proposal')
})

test('a dispute leaves the case without an outcome, and a new proposal can follow', () => {
  const disputed = proposed.after(dispute, ministry)
  expect(disputed.file).toMatchObject({ outcome: null })
  const again = disputed.after({ ...propose, outcome: 'unknown' })
  expect(again.after({ ...confirm, proposal: 2 }, ministry).file).toMatchObject({ outcome: 'unknown' })
})

test('a tie that changed since makes a proposal fit no longer, also for the ministry', () => {
  const lapsed = reportedCase({ tie: 'permit_lapsed' }).after({ ...propose, outcome: 'no_right_of_residence' })
  expect(lapsed.answer(confirm, ministry)).toBe('allowed')
  const tie = lapsed.given(eventOf(on, 'tie_established', { tie: 'nationality' }))
  expect(tie.answer(confirm, ministry)).toBe('codes-do-not-fit')
})

test('with a tie that nobody looked for, only that nothing could be established can be proposed', () => {
  expect(reportedCase({ tie: 'unknown' }).answer({ ...propose, outcome: 'unknown' })).toBe('allowed')
})

test('a question to the hub itself needs no share and is answered by the hub', () => {
  const own = reported.after({ ...ask, organisation: null }, noAreas)
  expect(own.answer(answer)).toBe('allowed')
  expect(own.answer(answer, ministry)).toBe('no-such-question')
})

test('whoever does what in which order: no outcome without two people of two parties', () => {
  const acting = fc.record({
    as: fc.constantFrom<Hat>('intake', 'caseworker', 'senior', 'manager', 'consular_officer', 'safety_officer'),
    person: fc.constantFrom(2, 5, 8),
  })
  const command = fc.constantFrom<CaseCommand>(
    propose,
    { ...propose, outcome: 'unknown' },
    ...[1, 2, 3].flatMap((proposal) => [
      { ...confirm, proposal },
      { ...dispute, proposal },
      { ...withdraw, proposal },
    ]),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(command, acting), { maxLength: 14 }), (steps) => {
      let now = reported
      const proposers = new Map<number, number>()
      for (const [asking, who] of steps) {
        if (now.answer(asking, who) !== 'allowed') continue
        now = now.after(asking, who)
        const number = now.file?.verification.proposals.length ?? 0
        if (asking.do === 'propose-determination') proposers.set(number, who.person)
        if (asking.do === 'confirm-determination') {
          expect(who.as).toBe('consular_officer')
          expect(proposers.get(asking.proposal)).not.toBe(who.person)
        }
      }
      const confirmed = now.file?.verification.proposals.some(({ state }) => state === 'confirmed') ?? false
      expect(now.file?.outcome !== null).toBe(confirmed)
    }),
    { numRuns: 400 },
  )
})
