import { expect, test } from 'vitest'
import { solveWork } from '../../sealing/conversations/work.ts'
import { makeProofOfWork } from './proofOfWork.ts'

test('a challenge is taken once, with its answer', async () => {
  const work = makeProofOfWork()
  const { challenge, bits } = work.ask(8)
  const answer = await solveWork(challenge, bits)
  expect(work.take(challenge, answer)).toBe(true)
  expect(work.take(challenge, answer)).toBe(false)
})

test('a wrong answer is not taken, and spoils nothing', async () => {
  const work = makeProofOfWork()
  const { challenge, bits } = work.ask(10)
  const answer = await solveWork(challenge, bits)
  expect(answer === 0 || work.take(challenge, answer - 1)).toBe(answer === 0)
  expect(work.take(challenge, answer)).toBe(true)
})

test('a challenge of another process, of other terms or of another form is none of ours', async () => {
  const work = makeProofOfWork()
  const { challenge } = work.ask(12)
  const easier = challenge.replace('.12.', '.0.')
  const later = challenge.replace(/\.(\d{13})\./, (_all, until) => `.${Number(until) + 1}.`)
  const foreign = makeProofOfWork().ask(0).challenge
  for (const text of [easier, later, foreign, '', 'x', `${challenge}=`, '.'.repeat(50)])
    expect(work.take(text, await solveWork(text, 0))).toBe(false)
})

test('after ten minutes it counts no more', () => {
  let clock = 1_800_000_000_000
  const work = makeProofOfWork(() => clock)
  const [first, second] = [work.ask(0), work.ask(0)]
  clock += 10 * 60_000
  expect(work.take(first.challenge, 0)).toBe(true)
  clock += 1
  expect(work.take(second.challenge, 0)).toBe(false)
})
