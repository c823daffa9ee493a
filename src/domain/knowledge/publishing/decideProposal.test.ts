import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContentFinding } from '../contentFinding.ts'
import { type Decision, refusalOf } from './decideProposal.ts'
import { type Proposal, proposalStates } from './proposal.ts'

const file = 'nl/one.md'
const waiting = { state: 'waiting', madeBy: 1, files: [{ file, base: 'before\n', text: 'after\n' }] } as const
const shown = new Map([[file, 'before\n']])
const fault: ContentFinding = { rule: 'empty_page', file, line: 1, about: 'one', expected: '' }
const publish: Decision = { kind: 'publish', shown, faults: [] }

describe('a proposal', () => {
  test('is published by somebody else than who wrote it', () => {
    expect(refusalOf(waiting, 2, publish)).toBeUndefined()
    expect(refusalOf(waiting, 1, publish)).toBe('same_person')
  })

  test('is sent back by somebody else, and withdrawn by nobody but who wrote it', () => {
    expect(refusalOf(waiting, 2, { kind: 'send_back' })).toBeUndefined()
    expect(refusalOf(waiting, 1, { kind: 'send_back' })).toBe('same_person')
    expect(refusalOf(waiting, 1, { kind: 'withdraw' })).toBeUndefined()
    expect(refusalOf(waiting, 2, { kind: 'withdraw' })).toBe('not_yours')
  })

  test('is decided once', () => {
    for (const state of proposalStates.filter((one) => one !== 'waiting')) {
      for (const decision of [publish, { kind: 'send_back' }, { kind: 'withdraw' }] as const) {
        expect(refusalOf({ ...waiting, state }, 2, decision)).toBe('not_waiting')
      }
    }
  })

  test('that was written on another text than is shown is not put over it', () => {
    const other = new Map([[file, 'of somebody else\n']])
    expect(refusalOf(waiting, 2, { ...publish, shown: other })).toBe('text_changed')
    expect(refusalOf(waiting, 2, { ...publish, shown: new Map() })).toBe('text_changed')
  })

  test('with a fault is not published', () => {
    expect(refusalOf(waiting, 2, { ...publish, faults: [fault] })).toBe('has_faults')
  })
})

test('nobody publishes what they wrote, whatever else is true of it', () => {
  const proposal = fc.record({
    state: fc.constantFrom(...proposalStates),
    madeBy: fc.integer({ min: 1, max: 4 }),
    files: fc.constant([...waiting.files]),
  })
  fc.assert(
    fc.property(
      proposal,
      fc.boolean(),
      fc.boolean(),
      (one: Pick<Proposal, 'state' | 'madeBy' | 'files'>, old, wrong) => {
        const decision = { ...publish, shown: old ? new Map() : shown, faults: wrong ? [fault] : [] }
        expect(refusalOf(one, one.madeBy, decision)).toBeDefined()
      },
    ),
  )
})
