import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begun, colleague, fresh, mira, noor, ole } from '../../../test/support/conversationSteps.ts'
import { type AskedRecovery, decideToAgree, decideToAsk, decideToUse, type RecoveryDecision } from './recoveryUse.ts'

const people = [mira, noor, ole]
const deserted = { ...fresh, readers: [] }
const hours = (count: number) => new Date(Date.parse(begun) + count * 3_600_000).toISOString()
const who = (person: number, at = 0, leads = false) => ({
  now: hours(at),
  by: colleague(person, leads),
  deskReaders: people,
})
const asked = (changed: Partial<AskedRecovery> = {}): AskedRecovery => ({
  ...{ id: 1, person: ole, reason: 'nobody_left', askedAt: begun },
  ...{ agreed: null, agreedAt: null, usedAt: null, ...changed },
})
const said = (decision: RecoveryDecision) => (decision.ok ? 'allowed' : decision.error.reason)

test('it is the last resort: not while a colleague who can read is here, unless who leads asks it', () => {
  expect(said(decideToAsk(deserted, [], who(ole)))).toBe('allowed')
  expect(said(decideToAsk(fresh, [], who(ole)))).toBe('somebody_can_give')
  expect(said(decideToAsk(fresh, [], who(ole, 0, true)))).toBe('allowed')
  expect(said(decideToAsk(fresh, [], who(mira, 0, true)))).toBe('has_access')
  expect(said(decideToAsk(deserted, [], { ...who(ole), deskReaders: [mira] }))).toBe('own_key_first')
})

test('who came back into reach meanwhile gives access: what was agreed is not used any more', () => {
  const agreed = asked({ agreed: noor, agreedAt: hours(1) })
  expect(said(decideToUse(deserted, [agreed], who(ole, 2)))).toBe('allowed')
  expect(said(decideToUse(fresh, [agreed], who(ole, 2)))).toBe('somebody_can_give')
  expect(said(decideToUse({ ...fresh, readers: [ole] }, [agreed], who(ole, 2)))).toBe('has_access')
})

test('nobody agrees to what they asked, from whatever session, nor uses what they agreed to themselves', () => {
  expect(said(decideToAgree(asked(), who(ole, 1, true)))).toBe('second_person')
  const forged = asked({ agreed: ole, agreedAt: hours(1) })
  expect(said(decideToUse(deserted, [forged], who(ole, 2, true)))).toBe('second_person')
})

test('it is agreed to within a day, and used within a day of that, once, by who asked', () => {
  expect(said(decideToAgree(asked(), who(noor, 23)))).toBe('allowed')
  expect(said(decideToAgree(asked(), who(noor, 24)))).toBe('recovery_over')
  expect(said(decideToAgree(undefined, who(noor)))).toBe('recovery_over')
  const agreed = asked({ agreed: noor, agreedAt: hours(20) })
  expect(said(decideToUse(deserted, [agreed], who(ole, 43)))).toBe('allowed')
  expect(said(decideToUse(deserted, [agreed], who(ole, 44)))).toBe('recovery_over')
  expect(said(decideToUse(deserted, [agreed], who(noor, 21)))).toBe('recovery_over')
  expect(said(decideToUse(deserted, [asked()], who(ole, 1)))).toBe('second_person')
  expect(said(decideToUse(deserted, [{ ...agreed, usedAt: hours(21) }], who(ole, 22)))).toBe('recovery_over')
})

test('whatever is tried, in whatever order and by whoever leads: never one person, and never twice', () => {
  const step = fc.record({
    does: fc.constantFrom('ask', 'agree', 'use'),
    person: fc.constantFrom(...people),
    leads: fc.boolean(),
    after: fc.integer({ min: 0, max: 30 }),
    target: fc.nat({ max: 4 }),
    hasReaders: fc.boolean(),
  })
  let used = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const rows: AskedRecovery[] = []
      let at = 0
      for (const { does, person, leads, after, target, hasReaders } of steps) {
        at += after
        const file = hasReaders ? { ...fresh, readers: [99] } : deserted
        const by = who(person, at, leads)
        if (does === 'ask') {
          const decision = decideToAsk(file, rows, by)
          if (decision.ok && !decision.value) rows.push(asked({ id: rows.length, person, askedAt: hours(at) }))
        }
        if (does === 'agree') {
          const found = decideToAgree(rows[target], by)
          const row = found.ok ? found.value : undefined
          expect(row?.person).not.toBe(person)
          if (row?.agreed === null) rows[target] = { ...row, agreed: person, agreedAt: hours(at) }
        }
        if (does === 'use') {
          const found = decideToUse(file, rows, by)
          if (!found.ok || !found.value) continue
          const { id, agreed, agreedAt, askedAt, usedAt } = found.value
          expect([usedAt, found.value.person]).toEqual([null, person])
          expect(agreed).not.toBeNull()
          expect(agreed).not.toBe(person)
          expect(Date.parse(agreedAt ?? '') - Date.parse(askedAt)).toBeLessThan(86_400_000)
          rows[id] = { ...found.value, usedAt: hours(at) }
          used += 1
        }
      }
    }),
    { numRuns: 2_000 },
  )
  expect(used).toBeGreaterThan(0)
})
