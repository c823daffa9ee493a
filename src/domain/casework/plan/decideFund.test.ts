import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Acting, type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'

const on = '2020-02-01' as IsoDate
const manager = { as: 'manager' } as const
const woman = reportedCase({ age_band: '21-35' })

describe('the emergency fund', () => {
  const ask = (cents: number): CaseCommand => ({ do: 'ask-fund', on, purpose: 'ticket', cents })
  const decide = (cents: number | null, changes: object = {}): CaseCommand => {
    const approved = { decision: 'approved', payer: 'foreign_affairs' } as const
    return { do: 'decide-fund', on, request: 1, cents, ...approved, ...changes }
  }
  const spend = (cents: number): CaseCommand => ({ do: 'spend-fund', on, request: 1, cents })
  const asked = woman.after(ask(90_000))
  const approved = asked.after(decide(80_000), manager)
  const documents: CaseCommand = { do: 'ask-fund', on, purpose: 'documents', cents: 90_000 }
  const refused = asked.after(decide(null, { decision: 'refused', payer: null }), manager)

  test.each([
    ['not-yours', asked, decide(90_000), {}],
    ['same-person', woman.after(ask(90_000), manager), decide(90_000), manager],
    ['allowed', woman.after(ask(90_000), manager), decide(90_000), { as: 'senior' }],
    ['more-than-asked', asked, decide(90_001), manager],
    ['amount-needed', asked, decide(null), manager],
    ['payer-needed', asked, decide(90_000, { payer: null }), manager],
    ['asked-just-so', asked, ask(90_000), {}],
    ['allowed', asked, ask(90_001), {}],
    ['allowed', asked, documents, {}],
    ['allowed', approved, ask(90_000), {}],
    ['no-request', asked, decide(90_000, { request: 2 }), manager],
    ['decided-already', approved, decide(90_000), manager],
    ['decided-already', refused, decide(90_000), manager],
    ['not-approved', asked, spend(1), {}],
    ['not-approved', refused, spend(1), {}],
    ['more-than-left', approved, spend(80_001), {}],
    ['allowed', approved, spend(80_000), {}],
    ['more-than-left', approved.after(spend(80_000)), spend(1), {}],
  ] as const satisfies readonly (readonly [string, CaseUnderRules, CaseCommand, Acting])[])(
    '%s',
    (answer, before, command, acting) => {
      expect(before.answer(command, acting)).toBe(answer)
    },
  )

  test('never spends more than was approved, nor approves more than was asked, whatever is tried', () => {
    const amount = fc.integer({ min: 1, max: 100_000 })
    const tries = fc.array(
      fc.record({
        kind: fc.constantFrom('ask', 'decide', 'spend'),
        request: fc.integer({ min: 1, max: 3 }),
        cents: amount,
      }),
    )
    fc.assert(
      fc.property(tries, (all) => {
        let at = woman
        for (const { kind, request, cents } of all) {
          const command =
            kind === 'ask' ? ask(cents) : kind === 'decide' ? decide(cents, { request }) : { ...spend(cents), request }
          const acting = kind === 'decide' ? manager : {}
          if (at.answer(command as CaseCommand, acting) === 'allowed') at = at.after(command as CaseCommand, acting)
        }
        for (const one of at.file?.plan.fund ?? []) {
          expect(one.spentCents).toBeLessThanOrEqual(one.approvedCents)
          expect(one.approvedCents).toBeLessThanOrEqual(one.cents)
        }
      }),
      { numRuns: 100 },
    )
  })
})
