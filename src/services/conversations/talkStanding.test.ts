import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begun, done, fresh, mira, refused, reporter } from '../../../test/support/conversationSteps.ts'
import { blockReasons, type Conversation } from '../../domain/conversations/conversation.ts'
import { mayWrite, possibleActs, pressedToWrite, type TalkStanding } from './talkStanding.ts'

const asked = fc.constantFrom('reporter' as const, 'desk' as const, 'retention' as const)
const anyFile: fc.Arbitrary<Conversation> = fc
  .record({
    isWithdrawn: fc.boolean(),
    isBlocked: fc.boolean(),
    by: fc.option(asked, { nil: undefined }),
    isClosed: fc.boolean(),
  })
  .map(({ isWithdrawn, isBlocked, by, isClosed }) => ({
    ...done(fresh, [reporter, { do: 'write', number: 1 }]),
    withdrawnAt: isWithdrawn ? begun : null,
    blocked: isBlocked ? { reason: blockReasons[0], person: mira, at: begun } : null,
    deletion: by === undefined ? null : { by, person: by === 'desk' ? mira : null, at: begun, agreed: null },
    closedAt: isClosed ? begun : null,
  }))

function standing(file: Conversation): TalkStanding {
  return {
    ...{ kind: 'chat', mark: 'x', messages: file.newest, readByDesk: file.read.desk, waiting: undefined },
    ...{ isWithdrawn: file.withdrawnAt !== null, isBlocked: file.blocked !== null, isClosed: file.closedAt !== null },
    ...{ consentedBy: undefined, isConsentEnded: false, isCase: false },
    deletion: file.deletion ? { by: file.deletion.by, at: file.deletion.at } : undefined,
  }
}

test('a page takes writing for allowed exactly when the rules allow it', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(mayWrite(standing(file))).toBe(refused(file, reporter, { do: 'write', number: 2 }) === 'allowed')
    }),
  )
})

test('what somebody is told to press is offered, and lets them write', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const pressed = pressedToWrite(standing(file))
      expect(pressed === undefined).toBe(file.blocked !== null)
      if (pressed === undefined) return
      expect(possibleActs(standing(file))).toEqual(expect.arrayContaining([...pressed]))
      const after = done(file, ...pressed.map((act) => [reporter, { do: act }] as const))
      expect(mayWrite(standing(after))).toBe(true)
    }),
  )
})
