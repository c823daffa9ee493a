import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf, done, fresh, reporter } from '../../../test/support/conversationSteps.ts'
import type { Conversation } from '../../domain/conversations/conversation.ts'
import { decideConversation } from '../../domain/conversations/decideConversation.ts'
import type { TalkState } from './reporterDoor.ts'
import { mayWrite, possibleActs, pressedToWrite, standingOf, whyNotDone } from './talkStanding.ts'

const at = '2026-03-02T12:00:00.000000Z'
const moment = fc.constantFrom(null, at)
const file: fc.Arbitrary<Conversation> = fc
  .record({
    withdrawnAt: moment,
    consentedAt: moment,
    becameCaseAt: moment,
    closedAt: moment,
    blocked: fc.constantFrom(null, { reason: 'spam' as const, person: 11, at }),
    deletion: fc.option(
      fc.record({
        by: fc.constantFrom('reporter' as const, 'desk' as const, 'retention' as const),
        person: fc.constant(null),
        at: fc.constant(at),
        agreed: fc.constant(null),
      }),
    ),
    read: fc.record({ reporter: fc.constant(0), desk: fc.constantFrom(0, 1) }),
  })
  .map((changed) => ({ ...fresh, newest: 1, written: { reporter: 1, desk: 0 }, ...changed }))

/** The same as the register tells it. */
function stateOf(known: Conversation): TalkState {
  return {
    ...{ channel: 'c', reporter_recipient: 'age1', generation: 1, reporter_key: Buffer.alloc(0), kind: 'report' },
    ...{ messages: known.newest, withdrawn: known.withdrawnAt !== null, blocked: known.blocked !== null },
    ...{ closed: known.closedAt !== null, taken: false, consent_ended: known.consentEnded !== null },
    consented_by: known.consentedAt === null ? null : 'desk',
    ...{ is_case: known.becameCaseAt !== null, deletion_by: known.deletion?.by ?? null },
    ...{ deletion_asked_at: known.deletion?.at ?? null, read_by_desk: known.read.desk, waiting: null },
  }
}

test('there is room to write exactly when the rules let somebody write', () => {
  fc.assert(
    fc.property(file, (known) => {
      const decided = decideConversation(known, { do: 'write', number: 2 }, contextOf(reporter, at))
      expect(mayWrite(standingOf(stateOf(known)))).toBe(decided.ok)
    }),
  )
})

test('nothing is offered that the rules would refuse, and of what they let only consent waits until somebody has read', () => {
  fc.assert(
    fc.property(file, (known) => {
      const offered = possibleActs(standingOf(stateOf(known)))
      for (const act of [
        'withdraw',
        'resume',
        'consent',
        'take-back-consent',
        'ask-deletion',
        'take-back-deletion',
      ] as const) {
        const decision = decideConversation(known, { do: act }, contextOf(reporter, at))
        const [mayIt, changes] = [decision.ok, decision.ok && decision.value.length > 0]
        if (offered.includes(act)) expect(changes, act).toBe(true)
        else if (act !== 'consent') expect(mayIt && changes, act).toBe(false)
      }
    }),
  )
})

test('what somebody is told to press is offered, and lets them write; only who is blocked is told nothing', () => {
  fc.assert(
    fc.property(file, (known) => {
      const standing = standingOf(stateOf(known))
      const pressed = pressedToWrite(standing)
      expect(pressed === undefined).toBe(known.blocked !== null)
      if (pressed === undefined) return
      expect(possibleActs(standing)).toEqual(expect.arrayContaining([...pressed]))
      const after = done(known, ...pressed.map((act) => [reporter, { do: act }] as const))
      expect(mayWrite(standingOf(stateOf(after)))).toBe(true)
    }),
  )
})

test('what is so already counts as done', () => {
  expect([whyNotDone('not_withdrawn'), whyNotDone('nothing_asked'), whyNotDone(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(whyNotDone('blocked')).toBe('blocked')
})
